using System.Text;
using System.Text.Json;

namespace GoClaw.Rules.Tests.Parity;

/// <summary>A line of a .jsonl file: an input and what the gateway made of it.</summary>
public sealed class ParityCase
{
    readonly JsonElement line;

    ParityCase(JsonElement line) => this.line = line;

    public string Name => line.GetProperty("name").GetString()!;

    public JsonElement this[string field] => line.GetProperty(field);

    public bool Has(string field) => line.TryGetProperty(field, out _);

    public byte[] Bytes
    {
        get
        {
            if (line.TryGetProperty("base64", out JsonElement base64))
                return base64.GetBytesFromBase64();
            if (line.TryGetProperty("text", out JsonElement text))
                return Encoding.UTF8.GetBytes(text.GetString()!);
            JsonElement repeat = line.GetProperty("repeat");
            int count = repeat[1].GetInt32();
            StringBuilder built = new();
            built.Insert(0, repeat[0].GetString(), count);
            if (repeat.GetArrayLength() > 3)
                built.Append(repeat[3].GetString());
            return Encoding.UTF8.GetBytes(built.Insert(built.Length, repeat[2].GetString(), count).ToString());
        }
    }

    public static IReadOnlyDictionary<string, ParityCase> Read(string path) =>
        File.ReadLines(path)
            .Where(line => line.Length > 0)
            .Select(line => new ParityCase(JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 1000 }).RootElement))
            .ToDictionary(c => c.Name);

    public override string ToString() => Name;
}
