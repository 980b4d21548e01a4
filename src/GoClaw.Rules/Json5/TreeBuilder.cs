using GoClaw.Rules.Text;

namespace GoClaw.Rules.Json5;

/// <summary>The rows of a tree that grows from the left, and the brackets that are still open.</summary>
sealed class TreeBuilder(int capacity)
{
    Container[] open = new Container[16];
    Json5Document.NodeRow[] rows = new Json5Document.NodeRow[capacity];
    int depth;
    int count;
    int openObjects;

    struct Container
    {
        public int Row;
        public int LastChild;
        public bool IsObject;
    }

    public bool IsEmpty => count == 0;

    /// <summary>A bracket is open; only then do the next four mean anything.</summary>
    public bool IsOpen => depth > 0;

    ref Container Innermost => ref open[depth - 1];

    public bool InObject => Innermost.IsObject;

    /// <summary>The innermost open bracket.</summary>
    public TextSpan Opening => new(rows[Innermost.Row].Span.Start, 1);

    public bool HasChild => Innermost.LastChild >= 0;

    /// <summary>The last value of the innermost open bracket.</summary>
    public ref Json5Document.NodeRow LastChild => ref rows[Innermost.LastChild];

    /// <summary>The value that was added last.</summary>
    public ref Json5Document.NodeRow Last => ref rows[count - 1];

    /// <summary>Whether a bracket of the other kind is open further out.</summary>
    public bool HasOuterOfOtherKind => InObject ? depth > openObjects : openObjects > 0;

    /// <summary>The rows; those beyond the tree are unused.</summary>
    public Json5Document.NodeRow[] Rows => rows;

    /// <summary>Appends a value to the innermost open bracket; in an object without a key it gets an empty one where it stands.</summary>
    public void Add(NodeKind kind, TextSpan span, TextSpan? key, bool isKeyPlain = false)
    {
        if (count == rows.Length)
            Array.Resize(ref rows, rows.Length * 2);
        int row = count++;
        ref Json5Document.NodeRow added = ref rows[row];
        added.Kind = kind;
        added.Span = span;
        added.Parent = -1;
        added.ChildCount = 0;
        added.NextSibling = -1;
        if (depth == 0)
            return;
        ref Container container = ref Innermost;
        rows[container.Row].ChildCount++;
        if (container.LastChild >= 0)
            rows[container.LastChild].NextSibling = row;
        container.LastChild = row;
        added.Parent = container.Row;
        if (container.IsObject)
        {
            added.HasKey = true;
            added.Key = key ?? new TextSpan(span.Start, 0);
            added.HasPlainKey = key is not null && isKeyPlain;
        }
    }

    public void Open(NodeKind kind, TextSpan span, TextSpan? key, bool isKeyPlain)
    {
        Add(kind, span, key, isKeyPlain);
        bool isObject = kind == NodeKind.Object;
        if (depth == open.Length)
            Array.Resize(ref open, depth * 2);
        open[depth++] = new Container { Row = count - 1, LastChild = -1, IsObject = isObject };
        if (isObject)
            openObjects++;
    }

    /// <summary>Ends the innermost open bracket.</summary>
    public void Close(int end)
    {
        Container container = open[--depth];
        ref Json5Document.NodeRow row = ref rows[container.Row];
        row.Span = TextSpan.FromBounds(row.Span.Start, end);
        if (container.IsObject)
            openObjects--;
    }
}
