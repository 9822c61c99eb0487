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
    labels: issue.labels.nodes.map((one) => one.name),
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

/** Gives the comment's node id. */
export async function comment(person: Person, issueId: string, body: string): Promise<string> {
  const data = await person.ask<{ addComment: { commentEdge: { node: { id: string } } } }>(
    "mutation($input: AddCommentInput!) { addComment(input: $input) { commentEdge { node { id } } } }",
    { input: { subjectId: issueId, body } },
  );
  return data.addComment.commentEdge.node.id;
}

/** Of an issue or of a comment, by its node id. */
export async function editBody(person: Person, id: string, body: string): Promise<void> {
  await (id.startsWith("IC_")
    ? person.ask(
        "mutation($input: UpdateIssueCommentInput!) { updateIssueComment(input: $input) { clientMutationId } }",
        { input: { id, body } },
      )
    : editIssue(person, id, { body }));
}

export async function closeIssueAs(
  person: Person,
  issueId: string,
  stateReason: "COMPLETED" | "NOT_PLANNED" | "DUPLICATE" = "COMPLETED",
  duplicateIssueId: string | null = null,
): Promise<void> {
  await person.ask("mutation($input: CloseIssueInput!) { closeIssue(input: $input) { clientMutationId } }", {
    input: { issueId, stateReason, duplicateIssueId },
  });
}

export async function reopen(person: Person, issueId: string): Promise<void> {
  await person.ask(
    "mutation($input: ReopenIssueInput!) { reopenIssue(input: $input) { clientMutationId } }",
    { input: { issueId } },
  );
}

/** Throws an Error where the repository has no such label. `repository` is `owner/name`. */
export async function label(person: Person, repository: string, number: number, name: string): Promise<void> {
  await person.ask(
    "mutation($input: AddLabelsToLabelableInput!) { addLabelsToLabelable(input: $input) { clientMutationId } }",
    { input: await labelInput(person, repository, number, name) },
  );
}

export async function unlabel(
  person: Person,
  repository: string,
  number: number,
  name: string,
): Promise<void> {
  await person.ask(
    "mutation($input: RemoveLabelsFromLabelableInput!) { removeLabelsFromLabelable(input: $input) { clientMutationId } }",
    { input: await labelInput(person, repository, number, name) },
  );
}

/** Ticks the first open box on a line that holds `text`, as a click does: by editing the body. Throws where there is none. */
export async function tick(person: Person, repository: string, number: number, text: string): Promise<void> {
  const issue = await seeIssue(person, repository, number);
  const lines = issue.body.split("\n");
  const at = lines.findIndex((line) => /^\s*(?:[-*+]|\d+[.)])\s+\[ \]/.test(line) && line.includes(text));
  if (at < 0) {
    throw new Error(`${repository}#${number} has no open box on a line with "${text}".`);
  }
  const ticked = lines.map((line, index) => (index === at ? line.replace("[ ]", "[x]") : line));
  await editIssue(person, issue.id, { body: ticked.join("\n") });
}

async function labelInput(person: Person, repository: string, number: number, name: string) {
  const [owner = "", short = ""] = repository.split("/");
  const data = await person.ask<{
    repository: { issue: { id: string }; label: { id: string } | null };
  }>(
    "query($owner: String!, $short: String!, $number: Int!, $name: String!) { repository(owner: $owner, name: $short) { issue(number: $number) { id } label(name: $name) { id } } }",
    { owner, short, number, name },
  );
  const { issue, label: found } = data.repository;
  if (found === null) {
    throw new Error(`${repository} has no label \`${name}\`.`);
  }
  return { labelableId: issue.id, labelIds: [found.id] };
}
