using GoClaw.Rules.Secrets;

namespace GoClaw.Rules.Text;

/// <summary>How an input is to be read.</summary>
public enum SourceKind
{
    /// <summary>The gateway's config.json.</summary>
    Config,

    /// <summary>C# source; its constants arrive as <see cref="MappedText"/>.</summary>
    CSharp,
}

/// <summary>How the bytes of a file were turned into text.</summary>
public enum SourceEncoding
{
    Utf8,
    Utf16,
    Utf32,
}

/// <summary>What only a host can know of an input. Null: the host could not find out.</summary>
/// <param name="ByteOrderMark">The file starts with a byte order mark, which <see cref="Source.Text"/> leaves out.</param>
/// <param name="InvalidUtf8">Some bytes are not UTF-8; each stands as U+FFFD in <see cref="Source.Text"/>.</param>
/// <param name="Encoding">How the text was decoded.</param>
/// <param name="UnixMode">Permission bits.</param>
/// <param name="Tracked">Git tracks the file.</param>
/// <param name="Ignored">Git ignores the file.</param>
public sealed record SourceFacts(
    bool? ByteOrderMark = null,
    bool? InvalidUtf8 = null,
    SourceEncoding Encoding = SourceEncoding.Utf8,
    int? UnixMode = null,
    bool? Tracked = null,
    bool? Ignored = null)
{
    public static readonly SourceFacts Unknown = new();
}

/// <summary>One named input: its path, its kind, its text, and the facts a host adds to it.</summary>
public sealed class Source
{
    readonly Func<TextEdit, TextEdit?>? write;
    LineMap? lines;
    string? redacted;

    public Source(string path, SourceKind kind, string text, SourceFacts? facts = null)
    {
        Path = path;
        Kind = kind;
        Text = text;
        Facts = facts ?? SourceFacts.Unknown;
    }

    /// <summary>
    /// A configuration inside another source: JSON in a literal, an object graph written out as JSON, a variable as the setting that it
    /// decides. It is judged like a file of its own; what is found stands where the text comes from.
    /// </summary>
    /// <param name="outer">Where the text comes from.</param>
    /// <param name="text">The configuration, with the way back.</param>
    /// <param name="write">What an edit of the configuration is in the outer source, or null where it cannot be made there.</param>
    public Source(Source outer, MappedText text, Func<TextEdit, TextEdit?>? write = null)
        : this(outer.Path, SourceKind.Config, text.Value)
    {
        Outer = outer;
        Embedded = text;
        this.write = write ?? (static _ => null);
    }

    /// <summary>The source around this one; null for a file of its own.</summary>
    public Source? Outer { get; }

    /// <summary>The way back to <see cref="Outer"/>.</summary>
    internal MappedText? Embedded { get; }

    /// <summary>As the host names the file; the engine never opens it.</summary>
    public string Path { get; }

    public SourceKind Kind { get; }

    public string Text { get; }

    public SourceFacts Facts { get; }

    /// <summary>
    /// Of a program: what makes it read a value from a variable, given where the value stands and what the variable is called. Null where only
    /// a part of what stands there is the value.
    /// </summary>
    public Func<TextSpan, string, VariableRead?>? Read { get; init; }

    public LineMap Lines => lines ??= new LineMap(Text);

    /// <summary>The text with its secrets as asterisks, place for place: the only text of which an output may show a part.</summary>
    public string RedactedText => redacted ??= Redaction.Redact(Text, Kind == SourceKind.Config ? SecretPlaces.In(this) : []);

    /// <summary>What messages call it.</summary>
    internal string Noun => (Outer ?? this).Kind == SourceKind.CSharp ? "the code" : "the file";

    /// <summary>What an edit is in the outer source, or null where it cannot be made there.</summary>
    internal TextEdit? Write(TextEdit edit) => write?.Invoke(edit);

    /// <summary>Reads the bytes of a file as the gateway does (<see cref="Utf8Text"/>) and notes what it would stumble over.</summary>
    public static Source FromBytes(string path, SourceKind kind, byte[] bytes, SourceFacts? facts = null)
    {
        string text = Utf8Text.Decode(bytes, facts ?? SourceFacts.Unknown, out SourceFacts found);
        return new Source(path, kind, text, found);
    }
}

/// <summary>A place in an input.</summary>
public sealed record Location(Source Source, TextSpan Span)
{
    public LinePosition Start => Source.Lines.At(Span.Start);

    public LinePosition End => Source.Lines.At(Span.End);

    /// <summary>The place in the file, wherever in it the source is embedded.</summary>
    internal Location InFile => Source is { Outer: { } outer, Embedded: { } text } ? new Location(outer, text.ToSource(Span)).InFile : this;
}
