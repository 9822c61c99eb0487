/** The policy's zod schema → the JSON Schema that editors use for `.github/plumbline.yml`. */
import { z } from "zod";

export function policyJsonSchema(schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input" });
  return `${JSON.stringify({ $schema, title: "Plumbline policy", ...rest }, null, 2)}\n`;
}
