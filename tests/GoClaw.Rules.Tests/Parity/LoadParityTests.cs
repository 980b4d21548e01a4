using System.Text.Json;
using GoClaw.Rules.Schema;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Parity;

/// <summary>What the gateway's loader accepts, and the settings it computes: the same here, case by case.</summary>
public sealed class LoadParityTests
{
    static readonly IReadOnlyDictionary<string, ParityCase> Cases = ParityCase.Read(Path.Combine(AppContext.BaseDirectory, "Parity", "load.jsonl"));

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Fact]
    public void All_cases_are_there() => Assert.Equal(514, Cases.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_loader_agrees_with_the_gateway(string name)
    {
        ParityCase c = Cases[name];
        ConfigDocument config = new(Source.FromBytes("config.json", SourceKind.Config, c.Bytes));
        bool expected = c["load"].GetString() == "ok";
        Assert.True(expected == config.Loads, $"the gateway {(expected ? "loads" : "rejects")} it; here: {string.Join(", ", config.Syntax.Errors)} {string.Join(", ", config.TypeMismatches.Select(m => m.Setting.Path))} {string.Join(", ", config.NotStrict)}");
        if (!expected)
            return;
        bool syntax = c.Has("kind") && c["kind"].GetString() == "syntax";
        Assert.Equal(syntax, config.Syntax.Errors.Count > 0 || !config.IsReadable);
        Compare(config.Root, c["effective"], "");
    }

    static void Compare(Setting setting, JsonElement expected, string path)
    {
        if (setting.Schema.Type is SettingType.Struct && expected.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty field in expected.EnumerateObject())
                Compare(setting.Find(field.Name)!, field.Value, $"{path}.{field.Name}");
            return;
        }

        Assert.True(Show(setting) == Show(expected), $"{path}: {Show(setting)} here, {Show(expected)} in the gateway");
    }

    static string Show(Setting setting)
    {
        EffectiveValue value = EffectiveValue.Of(setting);
        return value.Kind switch
        {
            EffectiveKind.Null => "null",
            EffectiveKind.List => $"[{string.Join(",", setting.Children.Select(Show))}]",
            EffectiveKind.Map => $"{{{string.Join(",", setting.Children.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => $"{JsonSerializer.Serialize(s.Name)}:{Show(s)}"))}}}",
            EffectiveKind.Text => JsonSerializer.Serialize(value.Text),
            EffectiveKind.Boolean => value.Boolean ? "true" : "false",
            _ => Number(value.Number),
        };
    }

    static string Show(JsonElement expected) => expected.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(",", expected.EnumerateArray().Select(Show))}]",
        JsonValueKind.Object => $"{{{string.Join(",", expected.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{JsonSerializer.Serialize(p.Name)}:{Show(p.Value)}"))}}}",
        JsonValueKind.Number => Number(expected.GetDouble()),
        JsonValueKind.String when expected.GetString() is "NaN" or "Infinity" or "-Infinity" => expected.GetString()!,
        JsonValueKind.String => JsonSerializer.Serialize(expected.GetString()),
        _ => expected.GetRawText(),
    };

    static string Number(double number) => number switch
    {
        double.PositiveInfinity => "Infinity",
        double.NegativeInfinity => "-Infinity",
        _ when double.IsNaN(number) => "NaN",
        _ => (number + 0.0).ToString("R", System.Globalization.CultureInfo.InvariantCulture).Replace("-0", number == 0 ? "0" : "-0"),
    };
}
