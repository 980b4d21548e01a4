using GoClaw.Rules.Schema;
using GoClaw.Rules.Text;

namespace GoClaw.Analyzers.CSharp.Settings;

/// <summary>What a C# value is in JSON.</summary>
enum GraphKind
{
    /// <summary>Only the running program knows.</summary>
    Unknown,
    Text,
    Number,
    Boolean,
    Null,
    List,
}

/// <summary>A value that C# gives to a setting.</summary>
/// <param name="Text">Of a text without quotation marks; otherwise as JSON writes it.</param>
/// <param name="Span">The whole expression.</param>
/// <param name="Items">Elements of a list.</param>
sealed record GraphValue(GraphKind Kind, MappedTextBuilder Text, TextSpan Span, IReadOnlyList<GraphValue> Items)
{
    /// <summary>A member of an enum, whose name C# spells its own way.</summary>
    public bool IsEnum { get; init; }

    /// <summary>Where the quotation marks of a text stand, and whether it is one literal, so that they are its own.</summary>
    public (TextSpan Open, TextSpan Close, bool IsLiteral) Quotes { get; init; }

    public static GraphValue Unknown(TextSpan span) => new(GraphKind.Unknown, new MappedTextBuilder(), span, []);

    /// <summary>Whether the gateway would take it for a setting of a type. C# brings types of its own, which a program may well convert.</summary>
    public bool Fits(SchemaNode schema) => (Kind, schema.Type) switch
    {
        (GraphKind.Text, SettingType.String) => true,
        (GraphKind.Number, SettingType.Number) => true,
        (GraphKind.Number, SettingType.Integer) => Text.Value.IndexOf('.') < 0,
        (GraphKind.Boolean, SettingType.Boolean) => true,
        (GraphKind.List, SettingType.Array) => schema.Item is { } element && Items.All(item => item.Kind == GraphKind.Unknown || item.Fits(element)),
        (GraphKind.List, SettingType.StrictArray) => Items.All(item => item.Kind is GraphKind.Unknown or GraphKind.Text or GraphKind.Number),
        _ => false,
    };

    /// <summary>Text of a configuration key as the type that its setting has.</summary>
    public GraphValue Typed(SchemaNode schema) => (Kind, schema.Type) switch
    {
        (GraphKind.Text, SettingType.Boolean) when Text.Value.ToLowerInvariant() is "true" or "false" => this with { Kind = GraphKind.Boolean, Text = Lower() },
        (GraphKind.Text, SettingType.Integer or SettingType.Number) when double.TryParse(Text.Value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out _) =>
            this with { Kind = GraphKind.Number },
        _ => this,
    };

    MappedTextBuilder Lower()
    {
        if (Text.Value is "true" or "false")
            return Text;
        MappedTextBuilder text = new();
        text.Decoded(Text.Value.ToLowerInvariant(), Span);
        return text;
    }
}
