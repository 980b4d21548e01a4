using GoClaw.Rules.Code;
using GoClaw.Rules.Json5;
using GoClaw.Rules.Rules;
using GoClaw.Rules.Secrets;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;
using GoClaw.Rules.Variables;

namespace GoClaw.Rules;

/// <summary>Layers of settings, taken together.</summary>
[Flags]
public enum Layers
{
    None = 0,
    File = 1,
    Environment = 2,
}

/// <summary>
/// What rules are asked about: the inputs that together decide how one gateway runs, read into settings and texts. One config.json is a
/// deployment of one.
/// </summary>
public sealed class Deployment
{
    IReadOnlyList<Leak>? leaks;
    IReadOnlyList<(Setting Setting, Endpoint Endpoint)>? clearTextEndpoints;
    IReadOnlyList<OpenChannel>? openChannels;
    (int Start, int End)[]? leakEnds;

    /// <exception cref="ArgumentException">Two configuration files: one gateway reads one.</exception>
    public Deployment(params Source[] sources)
        : this(KnownKeys.None, sources)
    {
    }

    /// <inheritdoc cref="Deployment(Source[])"/>
    /// <param name="knownKeys">Keys that this gateway reads although the schema does not know them.</param>
    public Deployment(KnownKeys knownKeys, params Source[] sources)
    {
        if (sources.Count(source => source.Kind == SourceKind.Config) > 1)
            throw new ArgumentException("A gateway reads one configuration file; another is a deployment of its own.", nameof(sources));
        Sources = sources;
        Config = sources.FirstOrDefault(source => source.Kind == SourceKind.Config) is { } config ? new ConfigDocument(config, knownKeys) : null;
    }

    /// <param name="leaks">Where they are known already.</param>
    internal Deployment(ConfigDocument config, IReadOnlyList<Leak>? leaks = null)
    {
        Sources = [config.Source];
        Config = config;
        this.leaks = leaks;
    }

    /// <summary>An environment: its variables, and the settings that they decide.</summary>
    /// <param name="outer">Where all of them are written.</param>
    public static Deployment Of(Source outer, IReadOnlyList<Assignment> assignments) =>
        new(AssignedSettings.Write(outer, assignments) ?? outer) { Assignments = assignments, Complete = Layers.None };

    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Strings in which a credential may stand, from every surface but the configuration file, which brings its own.</summary>
    public IReadOnlyList<TextEntry> Texts { get; init; } = [];

    /// <summary>What a reader with a compiler at hand has seen in code.</summary>
    public IReadOnlyList<CodeFact> Code { get; init; } = [];

    /// <summary>Variables, in order of place; where there are any, the settings are theirs.</summary>
    public IReadOnlyList<Assignment> Assignments { get; init; } = [];

    /// <summary>The settings are decided by variables, not written in a file.</summary>
    internal bool IsEnvironment => Assignments.Count > 0;

    /// <summary>
    /// The layers that the host handed in whole: only there does silence say something. A configuration file is whole by itself, an excerpt of
    /// one is not; of an environment only its host can tell.
    /// </summary>
    public Layers Complete { get; init; } = Layers.File;

    /// <summary>The configuration file, where there is one.</summary>
    public ConfigDocument? Config { get; }

    /// <summary>
    /// A setting, whoever decides it; absent where nobody does. Null when nothing can be said: the path is unknown, or there is no file at
    /// all whose silence would mean the default.
    /// </summary>
    public Setting? Find(string path) => Config?.Find(path);

    /// <summary>Whether nobody sets it, so that the gateway's default counts. A file that does not load is judged only for what is written in it.</summary>
    public bool IsMissing(Setting setting) => (Complete & Layers.File) != 0 && Config?.IsMissing(setting) == true;

    /// <summary>Whether its value can be told: it is written, or nobody sets it. Where a single value is weighed, what stands beside it is unset.</summary>
    internal bool IsCertain(Setting setting) => !setting.IsInvalid && (setting.IsSet || IsMissing(setting) || Config is { IsExcerpt: true });

    /// <summary>Every setting that is written somewhere.</summary>
    public IReadOnlyList<Setting> Settings => Config?.Settings ?? [];

    /// <inheritdoc cref="ConfigDocument.Particular"/>
    internal IReadOnlyList<Setting> Particular => Config?.Particular ?? [];

    /// <inheritdoc cref="ConfigDocument.Pointing"/>
    internal IReadOnlyList<Setting> Pointing => Config?.Pointing ?? [];

    /// <inheritdoc cref="Endpoint.InClear"/>
    internal IReadOnlyList<(Setting Setting, Endpoint Endpoint)> ClearTextEndpoints => clearTextEndpoints ??= [.. Endpoint.InClear(this)];

    /// <inheritdoc cref="OpenChannel.In"/>
    internal IReadOnlyList<OpenChannel> OpenChannels => openChannels ??= [.. OpenChannel.In(this)];

    /// <summary>A channel that lets strangers in, if one does; what guards agents matters the more.</summary>
    internal OpenChannel? OpenToStrangers => OpenChannels.FirstOrDefault(channel => channel.IsWide);

    /// <summary>Secrets that stand where they can be read, in order of place.</summary>
    public IReadOnlyList<Leak> Leaks => leaks ??= FindLeaks();

    /// <summary>Whether a secret stands in this value, or in its key: then that is what is said of it.</summary>
    public bool HoldsLeak(Json5Node node) => HoldsLeak(TextSpan.FromBounds(node.KeySpan?.Start ?? node.Span.Start, node.Span.End));

    /// <inheritdoc cref="HoldsLeak(Json5Node)"/>
    public bool HoldsLeak(Setting setting) => setting.Value is { } value && HoldsLeak(value.Span);

    /// <inheritdoc cref="HoldsLeak(Json5Node)"/>
    internal bool HoldsLeak(Assignment assignment) =>
        assignment.Value is not null && Leaks.Any(leak => leak.Location.InFile is { } place && place.Source == assignment.Source && assignment.ValueSpan.Contains(place.Span));

    /// <summary>
    /// Text that a rule may judge by what it says, or null: of a reference, which is literal here, GCL0007 speaks, and of a secret its leak.
    /// </summary>
    internal string? Literal(Setting? setting) =>
        setting is { IsInvalid: false, Text: { } text } && !GCL0007_LiteralReference.IsReference(text) && !HoldsLeak(setting) ? text : null;

    /// <summary>A fix that gives a written setting another value, as JSON text; null where it is not written in a file that can be edited.</summary>
    internal Fix? Replace(Setting setting, string literal, string title, bool isSafe) =>
        Config is not null && setting.Value is { } value ? SettingEdit.Replace(Config.Source, value, literal, title, isSafe) : null;

    /// <summary>A text out of a setting, in quotation marks, where a message may show it; else null.</summary>
    internal string? Quote(Setting setting, string text) => Config?.Quote(setting.Location.Span, text);

    /// <summary>Whether a secret stands in a part of the configuration file.</summary>
    internal bool HoldsLeak(TextSpan span)
    {
        leakEnds ??= LeakEnds();
        int low = 0;
        int high = leakEnds.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (leakEnds[middle].Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < leakEnds.Length && leakEnds[low].End <= span.End;
    }

    /// <summary>The leaks of the file by their start, each with the nearest end of all that start there or later.</summary>
    (int Start, int End)[] LeakEnds()
    {
        (int Start, int End)[] ends =
        [
            .. Leaks.Where(leak => leak.Location.Source == Config?.Source).Select(leak => (leak.Location.Span.Start, leak.Location.Span.End)),
        ];
        for (int i = ends.Length - 2; i >= 0; i--)
            ends[i].End = Math.Min(ends[i].End, ends[i + 1].End);
        return ends;
    }

    IReadOnlyList<Leak> FindLeaks()
    {
        List<Leak> found = Config is null ? [] : [.. new LeakFinder(Config).Find()];
        foreach (TextEntry entry in Texts)
            LeakFinder.In(entry, found);
        foreach (Assignment assignment in Assignments)
            LeakFinder.In(assignment, found);
        return found.Count == 0 ? [] : [.. found.OrderBy(leak => (leak.Location.Span.Start, leak.Location.Span.Length))];
    }

    /// <summary>Whether the name of a file suggests a GoClaw configuration: <c>config.json</c>, <c>goclaw.json</c>, <c>config.*.json</c>, <c>goclaw.*.json</c> and their .json5 twins.</summary>
    public static bool IsConfigName(string path)
    {
        string name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        int dot = name.LastIndexOf('.');
        if (dot < 0 || !(EndsWith(name, ".json") || EndsWith(name, ".json5")))
            return false;
        string stem = name.Substring(0, dot);
        return string.Equals(stem, "config", StringComparison.OrdinalIgnoreCase)
            || string.Equals(stem, "goclaw", StringComparison.OrdinalIgnoreCase)
            || stem.StartsWith("config.", StringComparison.OrdinalIgnoreCase)
            || stem.StartsWith("goclaw.", StringComparison.OrdinalIgnoreCase);

        static bool EndsWith(string text, string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Whether a file that nobody named is a GoClaw configuration: <c>goclaw.json</c> is nobody else's, be it broken, unless it is empty; of others the
    /// content decides (<see cref="ConfigDocument.LooksLike"/>).
    /// </summary>
    public static bool LooksLikeConfig(string path, string text)
    {
        string name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        bool isOwn = string.Equals(name, "goclaw.json", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "goclaw.json5", StringComparison.OrdinalIgnoreCase);
        return (isOwn && text.Length > 0) || ConfigDocument.LooksLike(text);
    }
}
