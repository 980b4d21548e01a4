using GoClaw.Rules.Text;

namespace GoClaw.Rules.Json5;

/// <summary>What a value is.</summary>
public enum NodeKind : byte
{
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,

    /// <summary>A word that is no value, and an error says so; or a hole, and nobody knows.</summary>
    Invalid,

    /// <summary>Nothing stands where a value should; an error says so.</summary>
    Missing,
}

/// <summary>
/// A file in the gateway's dialect of JSON5: every character in a token, every value in a tree, every reason why the gateway would reject
/// it. Parsing always succeeds, in linear time, at any depth; <see cref="Errors"/> is empty exactly when the gateway's parser accepts the text.
/// </summary>
public sealed class Json5Document
{
    readonly NodeRow[] rows;

    internal Json5Document(string text, TokenList tokens, NodeRow[] rows, SyntaxError[] errors)
    {
        Text = text;
        Tokens = tokens;
        this.rows = rows;
        Errors = errors;
    }

    public string Text { get; }

    public TokenList Tokens { get; }

    public IReadOnlyList<SyntaxError> Errors { get; }

    /// <summary>The top-level value; <see cref="NodeKind.Missing"/> where there is none.</summary>
    public Json5Node Root => new(this, 0);

    /// <param name="holes">Whether <see cref="MappedText.Hole"/> stands for what only the running program knows: a value of no known kind, and no error.</param>
    public static Json5Document Parse(string text, bool holes = false) => new Parser(text, holes).Parse();

    public TokenSpan Token(int index)
    {
        Token token = Tokens[index];
        int end = index + 1 < Tokens.Count ? Tokens[index + 1].Start : Text.Length;
        return new TokenSpan(token.Kind, TextSpan.FromBounds(token.Start, end));
    }

    /// <summary>Index of the first token that starts at an offset or behind it.</summary>
    internal int TokenAt(int offset)
    {
        int low = 0;
        int high = Tokens.Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Tokens[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    internal ref readonly NodeRow Row(int index) => ref rows[index];

    /// <summary>A value, its key, and its neighbours by number; the tree is one array, so that no depth can overflow a stack.</summary>
    internal struct NodeRow
    {
        public TextSpan Span;
        public TextSpan Key;
        public int Parent;

        /// <summary>The first of them is the next row.</summary>
        public int ChildCount;
        public int NextSibling;
        public NodeKind Kind;
        public bool HasKey;

        /// <summary>A string between its quotes without a backslash; so the next one of the key.</summary>
        public bool IsPlain;
        public bool HasPlainKey;
    }
}

/// <summary>A value of a <see cref="Json5Document"/>: a handle, to be passed by value.</summary>
public readonly struct Json5Node : IEquatable<Json5Node>
{
    readonly int index;

    internal Json5Node(Json5Document document, int index)
    {
        Document = document;
        this.index = index;
    }

    public Json5Document Document { get; }

    internal int Index => index;

    public NodeKind Kind => Document.Row(index).Kind;

    /// <summary>The value without its key; an object or array from bracket to bracket.</summary>
    public TextSpan Span => Document.Row(index).Span;

    /// <summary>The key as written, quotes included; null for elements and the root.</summary>
    public TextSpan? KeySpan => Document.Row(index).HasKey ? Document.Row(index).Key : null;

    /// <summary>The key decoded; null for elements and the root.</summary>
    public string? Key
    {
        get
        {
            if (!Document.Row(index).HasKey)
                return null;
            TextSpan key = KeyContent;
            return Document.Row(index).HasPlainKey || !IsQuoted(Document.Row(index).Key) ? Document.Text.Substring(key.Start, key.Length) : Json5String.Decode(Document.Text, Document.Row(index).Key);
        }
    }

    /// <summary>The key as written without its quotes; empty for elements and the root.</summary>
    internal TextSpan KeyContent
    {
        get
        {
            ref readonly Json5Document.NodeRow row = ref Document.Row(index);
            return row.HasPlainKey ? new TextSpan(row.Key.Start + 1, row.Key.Length - 2) : IsQuoted(row.Key) ? Json5String.Content(Document.Text, row.Key) : row.Key;
        }
    }

    bool IsQuoted(TextSpan key) => !key.IsEmpty && Document.Text[key.Start] is '"' or '\'';

    public Json5Node? Parent => Document.Row(index).Parent < 0 ? null : new Json5Node(Document, Document.Row(index).Parent);

    public Children Children => new(Document, index, Document.Row(index).ChildCount);

    /// <summary>The decoded value of a string; of anything else the text as written.</summary>
    public string Text => TryPlain(out PlainString plain) ? plain.ToString() : Kind == NodeKind.String ? Json5String.Decode(Document.Text, Span) : Document.Text.Substring(Span.Start, Span.Length);

    /// <summary>The value of a string that stands in the text as it is; there is none where there is an escape, or anything wrong.</summary>
    internal bool TryPlain(out PlainString plain)
    {
        ref readonly Json5Document.NodeRow row = ref Document.Row(index);
        plain = row.IsPlain ? new PlainString(Document.Text, new TextSpan(row.Span.Start + 1, row.Span.Length - 2)) : default;
        return row.IsPlain;
    }

    /// <summary>The decoded value of a string with its way back to the source.</summary>
    public MappedText Mapped => Kind == NodeKind.String ? Json5String.DecodeMapped(Document.Text, Span) : MappedText.Exact(Text, Span.Start);

    public bool TryInteger(out long value)
    {
        value = 0;
        return Kind == NodeKind.Number && Json5Number.TryInteger(Document.Text, Span.Start, Span.End, out value);
    }

    public bool TryFloat(out double value)
    {
        value = 0;
        return Kind == NodeKind.Number && Json5Number.TryFloat(Document.Text, Span.Start, Span.End, out value);
    }

    public bool Equals(Json5Node other) => index == other.index && ReferenceEquals(Document, other.Document);

    public override bool Equals(object? obj) => obj is Json5Node other && Equals(other);

    public override int GetHashCode() => index;

    public static bool operator ==(Json5Node left, Json5Node right) => left.Equals(right);

    public static bool operator !=(Json5Node left, Json5Node right) => !left.Equals(right);
}

/// <summary>Members or elements in order; enumerates without allocating.</summary>
public struct Children
{
    readonly Json5Document document;
    int next;
    int current;

    internal Children(Json5Document document, int parent, int count)
    {
        this.document = document;
        next = count > 0 ? parent + 1 : -1;
        current = -1;
        Count = count;
    }

    public readonly Json5Node Current => new(document, current);

    public readonly bool IsEmpty => next < 0;

    public readonly int Count { get; }

    public bool MoveNext()
    {
        current = next;
        if (current < 0)
            return false;
        next = document.Row(current).NextSibling;
        return true;
    }

    public readonly Children GetEnumerator() => this;
}
