using System.Collections.Concurrent;
using GoClaw.Rules.Json5;
using GoClaw.Rules.Schema;
using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Settings;

/// <summary>A key that no field matches; the gateway passes it over without a word.</summary>
public sealed record UnknownKey(Setting Parent, Json5Node Member);

/// <summary>A value that does not fit its field; the gateway does not start.</summary>
public sealed record TypeMismatch(Setting Setting, Json5Node Node);

/// <summary>A construct that JSON5 allows and the strict parser of <c>allow_from</c> does not; the gateway does not start.</summary>
public sealed record NotStrict(TextSpan Span, string Construct);

/// <summary>A config.json as the gateway reads it: what it says, what it sets, and why it would not load.</summary>
public sealed class ConfigDocument
{
    // Rules ask for the same few settings of every file.
    static readonly ConcurrentDictionary<string, SchemaNode[]?> Paths = new(StringComparer.Ordinal);

    readonly List<UnknownKey> unknownKeys = [];
    readonly List<UnknownKey> foreignKeys = [];
    readonly List<TypeMismatch> typeMismatches = [];
    readonly List<NotStrict> notStrict = [];
    readonly List<RepeatedSetting> repeatedSettings = [];
    readonly List<(Setting Setting, Json5Node Value)> secretValues = [];
    readonly int[] errorStarts = [];
    readonly List<Setting> loadedParticular;
    readonly List<Setting> loadedPointing;
    IReadOnlyList<Setting>? settings;
    IReadOnlyList<Setting>? particular;
    IReadOnlyList<Setting>? pointing;
    IReadOnlyList<KeyAdvice>? advice;
    HashSet<int>? brokenLines;
    IReadOnlyList<TextSpan>? hidden;

    /// <param name="knownKeys">Keys that the gateway reads although the schema does not know them; null for none.</param>
    public ConfigDocument(Source source, KnownKeys? knownKeys = null)
    {
        Source = source;
        KnownKeys = knownKeys ?? KnownKeys.None;
        Syntax = Json5Document.Parse(source.Text, HasHoles);
        Extent = new TextSpan(0, source.Text.Length);
        if (Syntax.Errors.Count > 0)
            errorStarts = [.. Syntax.Errors.Select(error => error.Span.Start).OrderBy(start => start)];
        Loader loader = new(this);
        Root = loader.Load(Syntax.Root);
        (loadedParticular, loadedPointing) = (loader.Particular, loader.Pointing);
    }

    ConfigDocument(Source source, KnownKeys knownKeys, Setting target, Json5Node node)
    {
        Source = source;
        KnownKeys = knownKeys;
        Syntax = node.Document;
        IsExcerpt = true;
        Extent = node.Span;
        Loader loader = new(this);
        Root = loader.LoadAt(target, node);
        (loadedParticular, loadedPointing) = (loader.Particular, loader.Pointing);
    }

    public Source Source { get; }

    public Json5Document Syntax { get; }

    /// <summary>Parts of it only the running program knows; whether it loads nobody can say.</summary>
    internal bool HasHoles => Source.Embedded is not null && Source.Text.IndexOf(MappedText.Hole) >= 0;

    /// <summary>What the settings are read from: the whole text, or one value of it.</summary>
    internal TextSpan Extent { get; }

    /// <summary>All settings the file mentions, defaults left out.</summary>
    public Setting Root { get; }

    public IReadOnlyList<UnknownKey> UnknownKeys => unknownKeys;

    /// <summary>Keys that no field matches and that are known all the same (<see cref="Settings.KnownKeys"/>).</summary>
    internal IReadOnlyList<UnknownKey> ForeignKeys => foreignKeys;

    internal KnownKeys KnownKeys { get; }

    public IReadOnlyList<TypeMismatch> TypeMismatches => typeMismatches;

    public IReadOnlyList<NotStrict> NotStrict => notStrict;

    /// <summary>In the order in which the gateway decodes them.</summary>
    internal IReadOnlyList<RepeatedSetting> RepeatedSettings => repeatedSettings;

    /// <summary>Every text that was ever assigned to a secret setting; a later duplicate of the key does not take it out of the file.</summary>
    internal IReadOnlyList<(Setting Setting, Json5Node Value)> SecretValues => secretValues;

    /// <summary>A single value as if it stood elsewhere; see <see cref="Excerpt"/>.</summary>
    internal bool IsExcerpt { get; }

    /// <summary>What the unknown keys were meant to be.</summary>
    public IReadOnlyList<KeyAdvice> Advice => advice ??= [.. unknownKeys.Select(KeyAdvice.Of)];

    /// <summary>Every setting the file mentions, parents before children.</summary>
    public IReadOnlyList<Setting> Settings => settings ??= Root.WithAllBelow();

    /// <summary>Those of them of which something may have to be said whoever asks.</summary>
    internal IReadOnlyList<Setting> Particular => particular ??= repeatedSettings.Count == 0 ? loadedParticular : [.. Settings.Where(setting => setting.Schema.IsParticular)];

    /// <summary>Those of them that may point elsewhere: few do, and nobody need look at the others.</summary>
    internal IReadOnlyList<Setting> Pointing => pointing ??= repeatedSettings.Count == 0 ? loadedPointing : [.. Settings.Where(setting => setting.MayPointElsewhere)];

    /// <summary>The bytes are UTF-8 without a byte order mark, as far as the host could tell.</summary>
    public bool IsReadable => Source.Facts is { ByteOrderMark: not true, Encoding: SourceEncoding.Utf8 };

    /// <summary>The gateway starts with this file.</summary>
    public bool Loads => !IsExcerpt && IsReadable && Syntax.Errors.Count == 0 && typeMismatches.Count == 0 && notStrict.Count == 0;

    /// <summary>A setting by its path of field names; one that nothing mentions is absent. Null only for paths the schema does not know.</summary>
    public Setting? Find(string path)
    {
        Setting? setting = Root;
        if (Paths.GetOrAdd(path, SchemaNode.Fields) is { } fields)
        {
            foreach (SchemaNode field in fields)
                setting = setting.Find(field);
            return setting;
        }

        for (int start = 0; setting is not null && start <= path.Length;)
        {
            int end = path.IndexOf('.', start) is var dot and >= 0 ? dot : path.Length;
            setting = setting.Find(path, TextSpan.FromBounds(start, end));
            start = end + 1;
        }

        return setting;
    }

    /// <summary>Nothing sets it, here or, by mistake, elsewhere; a file that does not load misses nothing.</summary>
    public bool IsMissing(Setting setting)
    {
        if (!Loads || !setting.IsAbsent)
            return false;
        if (Advice.Count == 0)
            return true;
        string path = setting.Path;
        return !Advice.Any(a => a.Use is { } use && (path == use || path.StartsWith(use + ".", StringComparison.Ordinal)));
    }

    /// <summary>The settings as if a value stood at a target; nothing else is set, and nothing is missing.</summary>
    internal static ConfigDocument Excerpt(Source source, KnownKeys knownKeys, Setting target, Json5Node node) => new(source, knownKeys, target, node);

    /// <summary>
    /// Whether a file that nobody named is a GoClaw configuration: two known sections at the root, each an object, or one of them with a key
    /// the schema knows inside. Many tools have a config.json with "database" or "tools".
    /// </summary>
    public static bool LooksLike(string text)
    {
        Json5Node root = Json5Document.Parse(text).Root;
        if (root.Kind != NodeKind.Object)
            return false;
        HashSet<string> sections = [];
        foreach (Json5Node member in root.Children)
        {
            if (member.Kind != NodeKind.Object || SchemaNode.Root.Field(member.Key!) is not { Type: SettingType.Struct } section)
                continue;
            sections.Add(section.Name);
            if (sections.Count > 1)
                return true;
            foreach (Json5Node inner in member.Children)
            {
                if (section.Field(inner.Key!) is not null)
                    return true;
            }
        }

        return false;
    }

    /// <summary>A syntax error stands on the line: what is read there may be a piece of something else, even of a secret.</summary>
    internal bool IsBroken(Json5Node member)
    {
        TextSpan place = member.KeySpan ?? member.Span;
        return member.Kind is NodeKind.Missing or NodeKind.Invalid || IsRejected(place) || IsBroken(At(place));
    }

    /// <inheritdoc cref="IsBroken(Json5Node)"/>
    internal bool IsBroken(Location location)
    {
        brokenLines ??= [.. Syntax.Errors.Select(error => Source.Lines.At(error.Span.Start).Line)];
        return brokenLines.Contains(location.Start.Line);
    }

    /// <summary>Whether the gateway's parser rejects something in here, or misses something: then that is what is said of it.</summary>
    internal bool IsRejected(TextSpan span)
    {
        if (span.IsEmpty || errorStarts.Length == 0)
            return span.IsEmpty;
        int next = Array.BinarySearch(errorStarts, span.Start);
        next = next < 0 ? ~next : next;
        return next < errorStarts.Length && errorStarts[next] < span.End;
    }

    /// <summary>
    /// A key or value in quotation marks where a message may show it, else null: in text that does not parse, what follows a secret's key on
    /// its line may be the secret.
    /// </summary>
    internal string? Quote(TextSpan place, string text)
    {
        string quoted = Quoting.Of(text);
        // Of a value that is only weighed nobody reads the message.
        bool isMasked = !IsExcerpt && Syntax.Errors.Count > 0 && string.CompareOrdinal(Source.Text, place.Start, Source.RedactedText, place.Start, place.Length) != 0;
        return isMasked || quoted[0] != '"' ? null : quoted;
    }

    /// <summary>Whether a place stands where nobody can say how far a secret goes.</summary>
    internal bool IsHidden(TextSpan place)
    {
        if (IsExcerpt || Syntax.Errors.Count == 0)
            return false;
        hidden ??= SecretLines.In(Syntax);
        int low = 0;
        int high = hidden.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (hidden[middle].End <= place.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < hidden.Count && hidden[low].Overlaps(place);
    }

    internal Location At(TextSpan span) => new(Source, span);

    internal void Add(UnknownKey key) => (KnownKeys.Cover(key) ? foreignKeys : unknownKeys).Add(key);

    internal void Add(TypeMismatch mismatch) => typeMismatches.Add(mismatch);

    internal void Add(NotStrict construct) => notStrict.Add(construct);

    internal void Add(RepeatedSetting repeated) => repeatedSettings.Add(repeated);

    internal void AddSecret(Setting setting, Json5Node value) => secretValues.Add((setting, value));
}
