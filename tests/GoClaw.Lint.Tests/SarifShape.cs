using System.Text.Json;

namespace GoClaw.Lint.Tests;

/// <summary>What the SARIF 2.1.0 schema demands of the objects we write: members it knows, members it requires, their types and values.</summary>
static class SarifShape
{
    // Required members first, then "|", then those we may write. ":" names the shape of a member, "[]" a list of it.
    static readonly Dictionary<string, string> Shapes = new()
    {
        ["log"] = "version:2.1.0 runs:run[] | $schema:uri",
        ["run"] = "tool:tool | results:result[] columnKind:columnKind originalUriBaseIds:bases invocations:invocation[] artifacts:artifact[]",
        ["tool"] = "driver:driver |",
        ["driver"] = "name:text | semanticVersion:semver informationUri:uri rules:rule[]",
        ["rule"] = "id:text | name:name shortDescription:message fullDescription:message help:message helpUri:uri defaultConfiguration:configuration properties:bag",
        ["configuration"] = "| level:level",
        ["bases"] = "SRCROOT:artifactLocation |",
        ["invocation"] = "executionSuccessful:flag | exitCode:number toolExecutionNotifications:notification[]",
        ["notification"] = "message:message | level:level",
        ["artifact"] = "| location:artifactLocation roles:analysisTarget[]",
        ["artifactLocation"] = "| uri:reference uriBaseId:text index:number",
        ["result"] = "message:message | ruleId:text ruleIndex:number level:level locations:location[] relatedLocations:location[] suppressions:suppression[] properties:bag",
        ["message"] = "text:text | markdown:text",
        ["location"] = "| physicalLocation:physicalLocation message:message",
        ["physicalLocation"] = "artifactLocation:artifactLocation | region:region",
        ["region"] = "startLine:one startColumn:one endLine:one endColumn:one | charOffset:number charLength:number",
        ["suppression"] = "kind:suppressionKind | justification:text",
    };

    /// <summary>Fails with the path of the first member that the schema would refuse.</summary>
    public static void Check(JsonElement element, string shape = "log", string path = "$")
    {
        if (shape.EndsWith("[]", StringComparison.Ordinal))
        {
            Require(element.ValueKind == JsonValueKind.Array, path, shape);
            foreach ((int index, JsonElement item) in element.EnumerateArray().Index())
                Check(item, shape[..^2], $"{path}[{index}]");
        }
        else if (Shapes.TryGetValue(shape, out string? members))
        {
            CheckMembers(element, members, path);
        }
        else
        {
            Require(IsValid(element, shape), path, shape);
        }
    }

    static void CheckMembers(JsonElement element, string members, string path)
    {
        Require(element.ValueKind == JsonValueKind.Object, path, "object");
        string[] halves = members.Split('|');
        Dictionary<string, string> required = Parse(halves[0]);
        Dictionary<string, string> known = Parse(members.Replace("|", "", StringComparison.Ordinal));
        foreach (string name in required.Keys)
            Require(element.TryGetProperty(name, out _), path, "member " + name);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            Require(known.TryGetValue(member.Name, out string? shape), path, "no member " + member.Name);
            Check(member.Value, shape!, $"{path}.{member.Name}");
        }
    }

    static Dictionary<string, string> Parse(string members) =>
        members.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(member => member.Split(':')).ToDictionary(parts => parts[0], parts => parts[1]);

    static bool IsValid(JsonElement element, string shape) => shape switch
    {
        "text" => element.GetString() is not null,
        "name" => element.GetString()!.All(char.IsAsciiLetterOrDigit),
        "number" => element.GetInt32() >= 0,
        "one" => element.GetInt32() >= 1,
        "flag" => element.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "bag" => element.ValueKind == JsonValueKind.Object,
        "level" => element.GetString() is "none" or "note" or "warning" or "error",
        "columnKind" => element.GetString() is "utf16CodeUnits" or "unicodeCodePoints",
        "suppressionKind" => element.GetString() is "inSource" or "external",
        "semver" => element.GetString()!.Split('.').Length == 3,
        "uri" => Uri.TryCreate(element.GetString(), UriKind.Absolute, out _),
        "reference" => IsReference(element.GetString()!),
        _ => element.GetString() == shape,
    };

    /// <summary>RFC 3986: these characters and percent-encoded bytes, nothing else.</summary>
    static bool IsReference(string uri) => uri.Length > 0
        && uri.All(c => char.IsAsciiLetterOrDigit(c) || "-._~:/?#[]@!$&'()*+,;=%".Contains(c, StringComparison.Ordinal))
        && Uri.IsWellFormedUriString(uri, UriKind.RelativeOrAbsolute);

    static void Require(bool condition, string path, string what) => Assert.True(condition, $"{path}: {what}");
}
