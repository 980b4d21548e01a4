using GoClaw.Rules.Schema;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Raw = GoClaw.Analyzers.CSharp.Settings.GraphReader.Raw;

namespace GoClaw.Analyzers.CSharp.Settings;

/// <summary>
/// Decides whether an object graph describes the configuration of a gateway, which is what precision depends on. It does when one of these
/// holds:
/// <list type="number">
/// <item>A type, member, variable or method that it belongs to is named for GoClaw.</item>
/// <item>It has two sections of the root.</item>
/// <item>Two of its names stand side by side in one object of the schema, and one of them is nobody else's.</item>
/// <item>Two names in a row lead to one place of the schema only (<c>Sandbox.Mode</c>), and the name or the value is nobody else's.</item>
/// </list>
/// A name is nobody else's when it has several words (<c>InjectionAction</c>) that are no common ones (<c>ApiKey</c>), a value when it is of
/// the setting's closed set or the gateway's own port, as long as nothing beside it is unknown to the schema. Sections that every program has
/// prove nothing alone. A bare <c>Mode = "off"</c> is nothing.
/// </summary>
sealed class Evidence(CodeFile file, ValueReader values, bool isNamed)
{
    public static readonly HashSet<string> Everyday = ["telemetry", "database", "providers", "logging"];

    sealed record Resolved(Raw Raw, IReadOnlyList<GraphName> Names, SchemaMatch Match, GraphName? UnknownKey)
    {
        public string Section => Match.Place.Section.Name;

        /// <summary>The object that the name is a key of; names side by side have the same.</summary>
        public (SchemaPlace?, GraphReader.NamePath?) Parent => (Match.Place.Parent, Raw.Names.Outer);

        public bool IsOwn => UnknownKey is null && Match.Place.IsOwn;

        /// <summary>What is written of the way to it.</summary>
        public IEnumerable<SchemaPlace> Outer => Match.Place.Way.Reverse().Where(place => place.Name.Length > 0).Take(Match.Count).Where(place => place != Match.Place);

        public bool IsAnyones => Everyday.Contains(Section);
    }

    /// <summary>The settings; none where nothing says that they are a gateway's.</summary>
    public IReadOnlyList<GraphLeaf> Of(IReadOnlyList<Raw> leaves)
    {
        List<Resolved> resolved = [];
        HashSet<string> mixed = new(StringComparer.Ordinal);
        foreach (Raw raw in leaves)
        {
            if (Resolve(raw) is { } leaf)
                resolved.Add(leaf);
            else
                mixed.Add(ObjectOf(raw));
        }

        if (resolved.Count == 0 || !(isNamed || Proves(resolved, mixed)))
            return [];
        // Of a client's own options only what is nobody else's.
        return [.. resolved.Where(leaf => leaf.Match.Count > 1 || leaf.IsOwn || isNamed).SelectMany(Leaves)];
    }

    Resolved? Resolve(Raw raw)
    {
        IReadOnlyList<GraphName> names = raw.Names.List();
        string[] texts = [.. names.Select(name => name.Text)];
        // Variables have rules of their own.
        if (Array.Exists(texts, text => text.StartsWith("GOCLAW_", StringComparison.Ordinal)))
            return null;
        if (SchemaPlaces.Find(texts) is { } match && IsFitted(match, texts))
            return new Resolved(raw, names, match, null);
        if (isNamed && names.Select(name => Renamed(name.Span) ?? name.Text).ToArray() is var renamed && SchemaPlaces.Find(renamed) is { } attributed && IsFitted(attributed, renamed))
            return new Resolved(raw, names, attributed, null);

        // JSON that is built key by key: a key that the schema does not know is a finding.
        return raw.IsVerbatim && texts.Length > 1 && SchemaPlaces.Find([.. texts.Take(texts.Length - 1)]) is { Place.Node.Type: SettingType.Struct } parent && (parent.Count > 1 || parent.IsWhole)
            ? new Resolved(raw, names, parent, names[names.Count - 1])
            : null;
    }

    /// <summary>A single everyday word (<c>Endpoint</c>) is taken from the object that is named for GoClaw itself, not from something inside it that the schema does not know.</summary>
    static bool IsFitted(SchemaMatch match, string[] names) =>
        match.Count > 1 || match.Place.Node.Name.IndexOf('_') >= 0 || names.Length < 3 || SettingsReader.SaysGoClaw(names[names.Length - 2]);

    /// <summary>The key that an attribute gives to a property.</summary>
    string? Renamed(TextSpan place)
    {
        SyntaxNode? name = file.Root.FindToken(place.Start).Parent;
        ISymbol? symbol = name switch
        {
            PropertyDeclarationSyntax or ParameterSyntax => file.Model.GetDeclaredSymbol(name, file.Cancellation),
            IdentifierNameSyntax => file.Model.GetSymbolInfo(name, file.Cancellation).Symbol,
            _ => null,
        };
        return symbol?.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.Name is "JsonPropertyNameAttribute" or "ConfigurationKeyNameAttribute" or "JsonPropertyAttribute")
            .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string)
            .FirstOrDefault(key => key is not null);
    }

    /// <param name="mixed">Objects with a name that the schema does not know.</param>
    bool Proves(List<Resolved> leaves, HashSet<string> mixed)
    {
        return HasTwoSections(leaves)
            || leaves.Where(leaf => !leaf.IsAnyones).GroupBy(leaf => leaf.Parent).Any(siblings => HaveCompany(siblings, IsTold))
            || leaves.Exists(leaf => !leaf.IsAnyones && leaf.Match.Count > 1 && (leaf.IsOwn || leaf.Outer.Any(place => place.IsOwn) || IsTold(leaf)));

        bool IsTold(Resolved leaf) => !leaf.Outer.Any(place => place.IsCommon) && !mixed.Contains(ObjectOf(leaf.Raw)) && IsTelling(leaf);
    }

    /// <summary>The object that a name stands in, whether it is written as an object or as a path of keys.</summary>
    static string ObjectOf(Raw raw) => string.Join(":", raw.Names.List().Reverse().Skip(1).Select(name => SchemaPlaces.Fold(name.Text)));

    static bool HasTwoSections(List<Resolved> leaves)
    {
        HashSet<string> sections = [.. leaves.Where(leaf => leaf.Match is { IsWhole: true, Count: > 1 }).Select(leaf => leaf.Section)];
        return sections.Count > 1 && !sections.IsSubsetOf(Everyday);
    }

    /// <summary>Two names of several words, or one of them beside another in an object that is called as in the schema.</summary>
    static bool HaveCompany(IEnumerable<Resolved> siblings, Predicate<Resolved> isTold)
    {
        Resolved[] distinct = [.. siblings.GroupBy(leaf => leaf.Match.Place).Select(same => same.First())];
        int telling = distinct.Count(leaf => leaf.IsOwn);
        return telling > 1 || (distinct.Length > 1 && distinct[0].Match.Count > 1 && (telling > 0 || Array.Exists(distinct, isTold)));
    }

    bool IsTelling(Resolved leaf)
    {
        SchemaNode schema = leaf.Match.Place.Node;
        if (schema.Members.Count == 0 && schema is not { Type: SettingType.Integer, Default.Length: > 4 })
            return false;
        return values.Read(leaf.Raw.Value).Any(value => value.Kind switch
        {
            GraphKind.Text => schema.Members.Contains(value.Text.Value) || Member(schema, value.Text.Value) is not null,
            GraphKind.Number => value.Text.Value == schema.Default,
            _ => false,
        });
    }

    IEnumerable<GraphLeaf> Leaves(Resolved leaf)
    {
        SchemaNode schema = leaf.Match.Place.Node;
        IReadOnlyList<GraphValue> all = values.Read(leaf.Raw.Value);
        foreach (GraphValue value in all)
        {
            GraphValue typed = leaf.Raw.IsText ? value.Typed(schema) : value;
            bool keeps = leaf.Raw.IsVerbatim || leaf.UnknownKey is not null || typed.Fits(schema);
            yield return new GraphLeaf(
                leaf.Names,
                leaf.Match.Place,
                leaf.UnknownKey,
                keeps ? Spelled(typed, schema) : GraphValue.Unknown(typed.Span),
                leaf.Raw.IsVerbatim,
                leaf.Raw.IsAlternative || all.Count > 1);
        }
    }

    /// <summary>Members of an enum are spelled as C# does; the schema says how the gateway does.</summary>
    static GraphValue Spelled(GraphValue value, SchemaNode schema)
    {
        if (value.Kind != GraphKind.Text || schema.Members.Count == 0 || schema.Members.Contains(value.Text.Value) || !value.IsEnum || Member(schema, value.Text.Value) is not { } member)
            return value;
        MappedTextBuilder text = new();
        text.Opaque(member, value.Span);
        return value with { Text = text };
    }

    static string? Member(SchemaNode schema, string text) => schema.Members.FirstOrDefault(member => member.Length > 0 && SchemaPlaces.Fold(member) == SchemaPlaces.Fold(text));
}
