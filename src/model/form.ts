/** An issue form of `.github/ISSUE_TEMPLATE/`, as GitHub reads it. */

export type FieldType = "markdown" | "textarea" | "input" | "dropdown" | "checkboxes" | "upload";

/** One checkbox of a form; `label` is its Markdown source. */
export interface FormBox {
  readonly label: string;
  readonly required: boolean;
}

export interface FormField {
  readonly type: FieldType;
  /** `null` where the form gives none. */
  readonly id: string | null;
  /** What GitHub prints as the heading of the answer; empty for `markdown` elements. */
  readonly label: string;
  readonly required: boolean;
  /** The text a textarea or input starts with (`value:`), else `null`. */
  readonly value: string | null;
  readonly placeholder: string | null;
  /** The language of the fence GitHub wraps a textarea's answer in (`render:`), else `null`. */
  readonly render: string | null;
  /** Choices of a dropdown, in order. */
  readonly options: readonly string[];
  readonly multiple: boolean;
  readonly boxes: readonly FormBox[];
}

export interface Form {
  /** File name within its folder, such as `bug.yml`. */
  readonly file: string;
  readonly name: string;
  /** The title an issue starts with (`title:`), else `null`. */
  readonly title: string | null;
  readonly labels: readonly string[];
  readonly type: string | null;
  readonly fields: readonly FormField[];
}
