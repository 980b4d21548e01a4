// The schema must stay a valid JSON Schema (draft 2020-12) that editors can complete and check with; ajv says so.
const fs = require("fs");
const Ajv = require("ajv/dist/2020").default;

const schema = JSON.parse(fs.readFileSync("src/GoClaw.Rules/Schema/goclaw.schema.json", "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true });
if (!ajv.validateSchema(schema)) throw new Error("no valid schema: " + ajv.errorsText());
const validate = ajv.compile(schema);

const accepted = [
  {},
  { gateway: { port: 18790, injection_action: "block", allowed_origins: ["https://a.example"] } },
  { tools: { shellDenyGroups: { env_dump: true }, byProvider: { a: { byProvider: { b: { profile: "minimal" } } } } } },
  { channels: { telegram: { enabled: true, allow_from: ["1", 2] } }, bindings: [{ agentId: "a", match: { channel: "telegram" } }] },
];
const rejected = [
  { gateway: { port: "18790" } },
  { gateway: { injection_action: "blok" } },
  { gateway: { rateLimitRpm: 1 } },
  { sandbox: { mode: "all" } },
  { tools: { mcp_servers: [] } },
  { tools: { shellDenyGroups: { nonsense: true } } },
];
for (const config of accepted) if (!validate(config)) throw new Error(JSON.stringify(config) + " must be accepted: " + ajv.errorsText(validate.errors));
for (const config of rejected) if (validate(config)) throw new Error(JSON.stringify(config) + " must be rejected");
