/** Every question Plumbline asks, by name: what the test holds against GitHub's published schema. */
import { readProjectItem, readProjectItems } from "../../src/github/project-documents.ts";
import * as ofRepository from "../../src/github/repository-documents.ts";

/** The documents with a fixed text, and the ones made to measure at two sizes. */
export const documents: Readonly<Record<string, string>> = {
  ...ofRepository,
  READ_PROJECT_ITEM: readProjectItem(8),
  READ_PROJECT_ITEM_BARE: readProjectItem(0),
  READ_PROJECT_ITEMS: readProjectItems(8, true),
  READ_PROJECT_ITEMS_BARE: readProjectItems(0, false),
};
