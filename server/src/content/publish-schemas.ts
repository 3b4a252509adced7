import { join } from 'node:path';
import { rubricSchema } from './rubric-schema.ts';
import { scenarioSchema } from './scenario-schema.ts';
import { publishedSchema } from './shape.ts';

/** The JSON Schema files beside the content files: where each lies under the root, and its text. */
export function schemaFiles(root: string): { path: string; text: string }[] {
  const files = [
    { path: join(root, 'scenarios/scenario.schema.json'), schema: scenarioSchema, title: 'Scenario' },
    { path: join(root, 'rubrics/rubric.schema.json'), schema: rubricSchema, title: 'Rubric' },
  ];
  return files.map(({ path, schema, title }) => {
    const { $schema, ...rest } = publishedSchema(schema);
    return { path, text: `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n` };
  });
}
