/** The package has no types of its own. */
declare module "@zentered/issue-forms-body-parser" {
  export default function parse(body: string): Promise<unknown>;
}
