using System.Globalization;
using System.Text;
using System.Text.Json;
using GoClaw.Rules.Schema;

namespace GoClaw.Rules.Tests.Schema;

/// <summary>The tables in SchemaTable.g.cs are goclaw.schema.json, nothing else.</summary>
public sealed class SchemaTableTests
{
    const string SchemaPath = "src/GoClaw.Rules/Schema/goclaw.schema.json";

    [Fact]
    public void The_tables_are_generated_from_the_schema() =>
        Generated.AssertFresh("src/GoClaw.Rules/Schema/SchemaTable.g.cs", new Writer(ReadSchema()).Write());

    [Fact]
    public void Every_setting_of_the_schema_is_found_by_its_path()
    {
        Assert.Equal(SettingType.Integer, SchemaNode.Find("gateway.rate_limit_rpm")!.Value.Type);
        Assert.Equal("GOCLAW_SANDBOX_MODE", SchemaNode.Find("agents.defaults.sandbox.mode")!.Value.Environment);
        Assert.Equal(["", "log", "warn", "block", "off"], SchemaNode.Find("GATEWAY.Injection_Action")!.Value.Members);
        Assert.True(SchemaNode.Find("tools.mcp_servers.*.env.*")!.Value.IsSecret);
        Assert.Equal(SettingType.Map, SchemaNode.Find("tools.shellDenyGroups")!.Value.Type);
        Assert.Equal(SettingType.StrictArray, SchemaNode.Find("channels.telegram.groups.*.topics.*.allow_from")!.Value.Type);
        Assert.Equal("full", SchemaNode.Find("tools.byProvider.*.byProvider.*.byProvider.*.profile")!.Value.Fallback);
        Assert.Null(SchemaNode.Find("gateway.rateLimitRpm"));
    }

    [Theory]
    [InlineData("to\u212Aen", true)]
    [InlineData("ho\u017Ft", true)]
    [InlineData("HOST", true)]
    [InlineData("h\u00F6st", false)]
    [InlineData("rate_limit\u2010rpm", false)]
    public void Keys_match_as_in_Go(string key, bool expected) => Assert.Equal(expected, SchemaNode.Find("gateway")!.Value.Field(key) is not null);

    static JsonElement ReadSchema() => JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, SchemaPath))).RootElement;

    sealed class Writer(JsonElement schema)
    {
        readonly List<string> texts = [""];
        readonly Dictionary<string, int> numbers = [];
        readonly List<int[]> rows = [];
        readonly Dictionary<string, (int First, int Count, int Item)> definitions = [];
        readonly List<(int Row, JsonElement Node)> work = [];

        public string Write()
        {
            rows.Add(Row("", schema));
            work.Add((0, schema));
            for (int i = 0; i < work.Count; i++)
                Expand(work[i].Row, work[i].Node);

            List<int> former = [];
            foreach (JsonElement path in schema.GetProperty("x-goclaw-removed").EnumerateArray())
                former.AddRange(Number(path, "path"), Number(path, "use"), Number(path, "note"), Number(path, "type"), 0, Number(path, "means"));
            AddAliases(schema, "", former);

            StringBuilder code = new();
            code.Append("// Generated from goclaw.schema.json; a test holds it fresh.\nnamespace GoClaw.Rules.Schema;\n\npartial class SchemaTable\n{\n");
            code.Append(CultureInfo.InvariantCulture, $"    public const string Release = \"{schema.GetProperty("x-goclaw-release").GetString()}\";\n\n    const int TextCount = {texts.Count};\n\n");
            Array(code, "ushort", "Cells", rows.SelectMany(row => row), SchemaTable.Columns);
            Array(code, "ushort", "FormerPaths", former, 6);
            List<int> offsets = [0];
            foreach (string text in texts)
                offsets.Add(offsets[^1] + text.Length);
            Array(code, "int", "Offsets", offsets, 20);
            code.Append("    const string Pool =\n");
            code.AppendJoin(" +\n", texts.Skip(1).Chunk(4).Select(chunk => "        " + Literal(string.Concat(chunk))));
            return code.Append(";\n}\n").ToString();
        }

        void Expand(int row, JsonElement node)
        {
            string? definition = null;
            if (node.TryGetProperty("$ref", out JsonElement reference))
            {
                definition = reference.GetString()!.Split('/')[^1];
                if (definitions.TryGetValue(definition, out (int First, int Count, int Item) known))
                {
                    (rows[row][SchemaTable.FirstChild], rows[row][SchemaTable.ChildCount], rows[row][SchemaTable.Item]) = known;
                    return;
                }

                node = schema.GetProperty("$defs").GetProperty(definition);
            }

            if (node.TryGetProperty("properties", out JsonElement properties))
            {
                JsonProperty[] fields = [.. properties.EnumerateObject().OrderBy(p => SchemaNode.Fold(p.Name), StringComparer.Ordinal)];
                rows[row][SchemaTable.FirstChild] = rows.Count;
                rows[row][SchemaTable.ChildCount] = fields.Length;
                foreach (JsonProperty field in fields)
                {
                    work.Add((rows.Count, field.Value));
                    rows.Add(Row(field.Name, Resolve(field.Value), field.Value));
                }
            }

            if (ItemOf(node) is { } item)
            {
                rows[row][SchemaTable.Item] = rows.Count;
                work.Add((rows.Count, item));
                rows.Add(Row("", Resolve(item), item));
            }

            if (definition is not null)
                definitions[definition] = (rows[row][SchemaTable.FirstChild], rows[row][SchemaTable.ChildCount], rows[row][SchemaTable.Item]);
        }

        static JsonElement? ItemOf(JsonElement node)
        {
            if (node.TryGetProperty("x-goclaw-map", out JsonElement entry) || node.TryGetProperty("items", out entry))
                return entry;
            return node.TryGetProperty("additionalProperties", out entry) && entry.ValueKind == JsonValueKind.Object ? entry : null;
        }

        JsonElement Resolve(JsonElement node) =>
            node.TryGetProperty("$ref", out JsonElement reference) ? schema.GetProperty("$defs").GetProperty(reference.GetString()!.Split('/')[^1]) : node;

        int[] Row(string name, params JsonElement[] nodes)
        {
            JsonElement node = nodes[0];
            int[] row = new int[SchemaTable.Columns];
            row[SchemaTable.Name] = Number(name);
            row[SchemaTable.Folded] = Number(SchemaNode.Fold(name));
            row[SchemaTable.Type] = (int)TypeOf(node);
            row[SchemaTable.Flags] = (nodes.Any(n => Is(n, "x-goclaw-secret")) ? SchemaTable.Secret : 0)
                | (nodes.Any(n => Is(n, "x-goclaw-preset")) ? SchemaTable.Preset : 0)
                | (nodes.Any(n => Is(n, "x-goclaw-pointer")) ? SchemaTable.Pointer : 0);
            row[SchemaTable.Default] = node.TryGetProperty("default", out JsonElement value) ? Number(value.GetRawText()) : 0;
            row[SchemaTable.Members] = Number(node, "enum");
            row[SchemaTable.Fallback] = Number(node, "x-goclaw-fallback");
            row[SchemaTable.Safety] = Number(node, "x-goclaw-safety");
            row[SchemaTable.Environment] = Number(node, "x-goclaw-env");
            row[SchemaTable.Checklist] = node.TryGetProperty("x-goclaw-checklist", out value) ? Number(value.GetString()!.Replace(',', '\n')) : 0;
            row[SchemaTable.Invalid] = Number(node, "x-goclaw-invalid");
            row[SchemaTable.Danger] = Number(node, "x-goclaw-danger");
            row[SchemaTable.Unused] = Number(nodes[^1], "x-goclaw-unused");
            row[SchemaTable.Deprecated] = Number(node, "x-goclaw-deprecated");
            row[SchemaTable.Description] = Number(nodes[^1], "description") is > 0 and int own ? own : Number(node, "description");
            return row;
        }

        static SettingType TypeOf(JsonElement node)
        {
            if (Is(node, "x-goclaw-strict-json"))
                return SettingType.StrictArray;
            JsonElement type = node.GetProperty("type");
            // Elements of a strict array: whatever they are, they become text.
            if (type.ValueKind == JsonValueKind.Array)
                return SettingType.String;
            bool map = node.TryGetProperty("x-goclaw-map", out _) || node.GetProperty("type").GetString() == "object" && ItemOf(node) is not null;
            return type.GetString() switch
            {
                "object" => map ? SettingType.Map : SettingType.Struct,
                "array" => SettingType.Array,
                "integer" => SettingType.Integer,
                "number" => SettingType.Number,
                "boolean" => SettingType.Boolean,
                _ => SettingType.String,
            };
        }

        void AddAliases(JsonElement node, string path, List<int> former)
        {
            if (node.TryGetProperty("x-goclaw-env-only", out JsonElement variables))
            {
                foreach (JsonProperty variable in variables.EnumerateObject())
                    former.AddRange(Number($"{path}.{variable.Name}"), 0, Number("environment only"), 0, Number(variable.Value.GetString()!), 0);
            }

            if (!node.TryGetProperty("properties", out JsonElement properties))
                return;
            foreach (JsonProperty field in properties.EnumerateObject())
            {
                string below = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
                if (field.Value.TryGetProperty("x-goclaw-aliases", out JsonElement aliases))
                {
                    foreach (JsonElement alias in aliases.EnumerateArray())
                        former.AddRange(Number(path.Length == 0 ? alias.GetString()! : $"{path}.{alias.GetString()}"), Number(below), Number("the key is " + field.Name), 0, 0, 0);
                }

                AddAliases(field.Value, below, former);
            }
        }

        static bool Is(JsonElement node, string keyword) => node.TryGetProperty(keyword, out JsonElement value) && value.ValueKind == JsonValueKind.True;

        int Number(JsonElement node, string keyword)
        {
            if (!node.TryGetProperty(keyword, out JsonElement value))
                return 0;
            return Number(value.ValueKind == JsonValueKind.Array ? string.Join('\n', value.EnumerateArray()) : value.GetString()!, true);
        }

        int Number(string text, bool mayBeEmpty = false)
        {
            if (text.Length == 0 && !mayBeEmpty)
                return 0;
            if (!numbers.TryGetValue(text, out int number))
            {
                numbers[text] = number = texts.Count;
                texts.Add(text);
            }

            return number;
        }

        static void Array(StringBuilder code, string type, string name, IEnumerable<int> values, int perLine)
        {
            code.Append(CultureInfo.InvariantCulture, $"    public static readonly {type}[] {name} =\n    [\n");
            foreach (int[] line in values.Chunk(perLine))
                code.Append("        ").AppendJoin(", ", line).Append(",\n");
            code.Append("    ];\n\n");
        }

        static string Literal(string text)
        {
            StringBuilder literal = new("\"");
            foreach (char c in text)
            {
                literal.Append(c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    < ' ' or > '~' => $"\\u{(int)c:X4}",
                    _ => c.ToString(),
                });
            }

            return literal.Append('"').ToString();
        }
    }
}
