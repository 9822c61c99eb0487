/** An error in the answer of a GraphQL request, as GitHub gives it. */

export interface GraphqlError {
  readonly message: string;
  /** GitHub's own word, such as `NOT_FOUND` or `FORBIDDEN`. */
  readonly type?: string;
  readonly path?: readonly (string | number)[];
}
