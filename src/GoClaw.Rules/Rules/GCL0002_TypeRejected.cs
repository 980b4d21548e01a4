using System.Globalization;
using GoClaw.Rules.Json5;
using GoClaw.Rules.Schema;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0002_TypeRejected : Rule
{
    public override string Id => "GCL0002";

    public override string Title => "Configuration does not load: type";

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Config;

    public override bool HasFix => true;

    public override string Why => """
        One value of the wrong type fails the whole file: the gateway logs `cannot unmarshal ...` and exits, whatever else is right. Integers
        are the trap: `20.0`, `2e1` and `"20"` are not integers to it. Lists and maps are another: `cron` is an object, `bindings` a list,
        `mcp_servers` a map from name to server.
        """;

    public override string HowToFix => "Write the value in the type the message names. Quotes make a number a text; a decimal point makes it no integer.";

    public override string Example => "{\n  \"gateway\": {\n    \"port\": \"18790\"\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Config is not { HasHoles: false } config)
            return;
        foreach (TypeMismatch mismatch in config.TypeMismatches)
        {
            string path = mismatch.Setting.Path;
            SchemaNode schema = mismatch.Setting.Schema;
            string fault = path.Length == 0
                ? $"The configuration must be an object, and here stands {Found(mismatch.Node)}."
                : $"{path} takes {Expected(schema)}, and here stands {Found(mismatch.Node)}.";
            // A number at a secret path is a secret, on a broken line it may be a piece of one, and a converted value may be a fault that nobody saw until now.
            string? converted = schema.IsSecret || config.IsBroken(mismatch.Node) ? null : Convert(schema.Type, mismatch.Node);
            bool isHarmless = converted is not null && WhatIf.IsHarmless(mismatch.Setting, converted);
            string remedy = isHarmless ? $"Write {converted}." : Hint(mismatch.Setting, path) is { } hint ? $"Write {Expected(schema)}: {hint}." : $"Write {Expected(schema)}.";
            Fix? fix = isHarmless ? SettingEdit.Replace(config.Source, mismatch.Node, converted!, $"Write {converted}", isSafe: true) : null;
            findings.Add(
                config.At(Place(mismatch.Node)),
                new Message(fault, "The gateway does not start with this file.", remedy),
                setting: path.Length == 0 ? null : path,
                fix: fix);
        }
    }

    /// <summary>An object or list is shown by its bracket: its extent may be a hundred lines.</summary>
    static TextSpan Place(Json5Node node) => node.Kind is NodeKind.Object or NodeKind.Array ? new TextSpan(node.Span.Start, 1) : node.Span;

    /// <summary>What is known of this path with a value of another type, unless it only repeats the path.</summary>
    static string? Hint(Setting setting, string path) => setting.Names(FormerPath.MostNames) is { } names
        ? FormerPath.List.FirstOrDefault(former => former.Type is not null && former.Matches(names) && former.Note?.StartsWith(path, StringComparison.Ordinal) != true)?.Note
        : null;

    static string Expected(SchemaNode schema) => schema.Type switch
    {
        SettingType.Struct => "an object",
        SettingType.Map => "an object of names",
        SettingType.Array or SettingType.StrictArray => "a list in brackets",
        SettingType.String => "a text in quotes",
        SettingType.Boolean => "true or false, without quotes",
        SettingType.Integer => "an integer of plain digits",
        _ => "a number",
    };

    static string Found(Json5Node node) => node.Kind switch
    {
        NodeKind.Object => "an object",
        NodeKind.Array => "a list",
        NodeKind.String => "a text",
        NodeKind.Number => FoundNumber(node),
        _ => node.Text,
    };

    static string FoundNumber(Json5Node node)
    {
        if (node.TryInteger(out _))
            return "an integer";
        if (!node.TryFloat(out double value))
            return "a number too large for it";
        if (double.IsNaN(value) || double.IsInfinity(value))
            return node.Text;
        bool isPlain = node.Text.All(c => c is (>= '0' and <= '9') or '+' or '-');
        return isPlain ? "an integer beyond 64 bits" : "a number with a fraction or exponent";
    }

    /// <summary>The same value in the right type, where nothing is lost.</summary>
    static string? Convert(SettingType type, Json5Node node)
    {
        if (node.Kind is not (NodeKind.String or NodeKind.Number) || node.Span.Length > 40)
            return null;
        string text = node.Text;
        switch (type)
        {
            case SettingType.Boolean:
                return text is "true" or "false" ? text : null;
            case SettingType.Integer:
                if (Json5Number.TryInteger(text, 0, text.Length, out long integer))
                    return integer.ToString(CultureInfo.InvariantCulture);
                bool whole = Json5Number.TryFloat(text, 0, text.Length, out double value) && value == Math.Floor(value) && Math.Abs(value) < 1L << 53;
                return whole ? ((long)value).ToString(CultureInfo.InvariantCulture) : null;
            case SettingType.Number:
                return Json5Number.IsStrict(text, 0, text.Length) && Json5Number.TryFloat(text, 0, text.Length, out _) ? text : null;
            case SettingType.String:
                // A chat id keeps its digits; a number in another spelling might be meant otherwise.
                return node.TryInteger(out long id) && id.ToString(CultureInfo.InvariantCulture) == text ? $"\"{text}\"" : null;
            default:
                return null;
        }
    }
}
