/** A person at work: what people do to issues and boards, through the API their own client would use. */

export interface Person {
  /** Gives `data`; throws an Error with GitHub's messages where there are errors. */
  readonly ask: <Data>(document: string, variables: Readonly<Record<string, unknown>>) => Promise<Data>;
}

export function personAt(url: string, token: string): Person {
  return {
    async ask<Data>(document: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { authorization: `bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ query: document, variables }),
      });
      const answer = (await response.json()) as {
        data?: Data;
        errors?: readonly { message: string }[];
        message?: string;
      };
      if (answer.errors !== undefined || answer.data === undefined) {
        throw new Error(
          answer.errors?.map(({ message }) => message).join("; ") ??
            answer.message ??
            `HTTP ${response.status}`,
        );
      }
      return answer.data;
    },
  };
}

export interface SeenIssue {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: "OPEN" | "CLOSED";
  readonly labels: readonly string[];
  readonly comments: readonly { readonly id: string; readonly author: string; readonly body: string }[];
  /** Values on the board by field name; empty off the board. */
  readonly board: Readonly<Record<string, string | number>>;
}

const SEE = /* GraphQL */ `
  query See($owner: String!, $name: String!, $number: Int!) {
    repository(owner: $owner, name: $name) {
      issue(number: $number) {
        id
        number
        title
        body
        state
        labels(first: 100) {
          nodes {
            name
          }
        }
        comments(first: 100) {
          nodes {
            id
            body
            author {
              login
            }
          }
        }
        projectItems(first: 10) {
          nodes {
            fieldValues(first: 50) {
              nodes {
                __typename
                ... on ProjectV2ItemFieldNumberValue {
                  number
                  field {
                    ... on ProjectV2FieldCommon {
                      name
                    }
                  }
                }
                ... on ProjectV2ItemFieldTextValue {
                  text
                  field {
                    ... on ProjectV2FieldCommon {
                      name
                    }
                  }
                }
                ... on ProjectV2ItemFieldDateValue {
                  date
                  field {
                    ... on ProjectV2FieldCommon {
                      name
                    }
                  }
                }
                ... on ProjectV2ItemFieldIterationValue {
                  iteration: title
                  field {
                    ... on ProjectV2FieldCommon {
                      name
                    }
                  }
                }
                ... on ProjectV2ItemFieldSingleSelectValue {
                  option: name
                  field {
                    ... on ProjectV2FieldCommon {
                      name
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`;

interface SeenValue {
  readonly number?: number;
  readonly text?: string;
  readonly date?: string;
  readonly iteration?: string;
  readonly option?: string;
  readonly field?: { readonly name: string };
}

interface Seen {
  readonly repository: {
    readonly issue: Omit<SeenIssue, "labels" | "comments" | "board"> & {
      readonly labels: { readonly nodes: readonly { readonly name: string }[] };
      readonly comments: {
        readonly nodes: readonly {
          readonly id: string;
          readonly body: string;
          readonly author: { readonly login: string } | null;
        }[];
      };
      readonly projectItems: {
        readonly nodes: readonly { readonly fieldValues: { readonly nodes: readonly SeenValue[] } }[];
      };
    };
  };
}

/** What a person sees of an issue, its comments and its line on the board. */
export async function seeIssue(person: Person, repository: string, number: number): Promise<SeenIssue> {
  const [owner = "", name = ""] = repository.split("/");
  const { issue } = (await person.ask<Seen>(SEE, { owner, name, number })).repository;
  const values = issue.projectItems.nodes.flatMap(({ fieldValues }) => fieldValues.nodes);
  return {
    ...issue,
    labels: issue.labels.nodes.map((label) => label.name),
    comments: issue.comments.nodes.map(({ id, body, author }) => ({ id, body, author: author?.login ?? "" })),
    board: Object.fromEntries(
      values.flatMap((value): [string, string | number][] => {
        const shown = value.number ?? value.text ?? value.date ?? value.iteration ?? value.option;
        return value.field === undefined || shown === undefined ? [] : [[value.field.name, shown]];
      }),
    ),
  };
}

export async function openIssue(
  person: Person,
  repositoryId: string,
  title: string,
  body: string,
): Promise<number> {
  const data = await person.ask<{ createIssue: { issue: { number: number } } }>(
    "mutation($input: CreateIssueInput!) { createIssue(input: $input) { issue { number } } }",
    { input: { repositoryId, title, body } },
  );
  return data.createIssue.issue.number;
}

export async function editIssue(
  person: Person,
  id: string,
  changes: { readonly title?: string; readonly body?: string },
): Promise<void> {
  await person.ask(
    "mutation($input: UpdateIssueInput!) { updateIssue(input: $input) { issue { number } } }",
    {
      input: { id, ...changes },
    },
  );
}
