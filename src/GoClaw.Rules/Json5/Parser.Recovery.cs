using GoClaw.Rules.Text;

namespace GoClaw.Rules.Json5;

// One cause, one error. Echoes of an error are: others within three tokens or on the same line and, once brackets and contents do not agree,
// whatever is said of structure. The first error is never an echo, so that nothing here decides what is accepted.
sealed partial class Parser
{
    const int EchoDistance = 3;
    const int EchoColumns = 80;
    const int LongestIndent = 200;

    static readonly char[] LineBreaks = ['\n', '\r'];

    int sinceError = EchoDistance;
    int lastError;
    bool isUnsure;
    TextSpan lastClose;
    TextSpan? misplacedClose;
    TextSpan? misalignedOpen;

    void ParseColonAfterValue()
    {
        if (!tree.InObject)
            Error(SyntaxErrorKind.KeyInList, TokenSpan, tree.Opening);
        else if (!tree.HasChild || !TakeValueForKey(ref tree.LastChild))
            Error(SyntaxErrorKind.ValueExpected, TokenSpan);
        isUnsure = true;
        Advance();
    }

    /// <summary>A value was forgotten, or its bracket, and the next line's key was taken for it.</summary>
    bool TakeValueForKey(ref Json5Document.NodeRow row)
    {
        if (row.Kind is not (NodeKind.String or NodeKind.Invalid) || text.IndexOfAny(LineBreaks, row.Key.End, row.Span.Start - row.Key.End) < 0)
            return false;
        Error(SyntaxErrorKind.ValueExpected, row.Key);
        key = row.Span;
        isKeyPlain = row.IsPlain;
        row.IsPlain = false;
        row.Kind = NodeKind.Missing;
        row.Span = new TextSpan(row.Key.End, 0);
        state = State.Value;
        return true;
    }

    /// <summary>Remembers the first bracket that stands otherwise than the one it closes: there one is missing, or was too many before.</summary>
    void Align(int opening)
    {
        if (misalignedOpen is not null || misplacedClose is not null || Indent(token.Start, mustLead: true) is not { } close || Indent(opening, mustLead: false) is not { } indent)
            return;
        if (close < indent)
            misalignedOpen = new TextSpan(opening, 1);
        else if (close > indent)
            misplacedClose = lastClose;
    }

    /// <summary>White space before the line's first token; null where it is far off, or where another token must not stand between and does.</summary>
    int? Indent(int offset, bool mustLead)
    {
        int line = offset;
        while (line > 0 && text[line - 1] is not ('\n' or '\r'))
        {
            line--;
            if (offset - line > LongestIndent || (mustLead && text[line] is not (' ' or '\t')))
                return null;
        }

        int first = line;
        while (first < offset && text[first] is ' ' or '\t')
            first++;
        return first - line;
    }

    void Error(SyntaxErrorKind kind, TextSpan span, TextSpan? opening = null) => Error(new SyntaxError(kind, span, opening));

    void Error(SyntaxError error)
    {
        // A fault inside a text confuses nothing that follows.
        bool isApart = IsInText(error.Kind) && errors.Count > 0 && IsInText(errors[errors.Count - 1].Kind);
        bool isEcho = errors.Count > 0 && !isApart && (sinceError < EchoDistance || (isUnsure && IsStructural(error.Kind)) || IsOnLastLine(error.Span.Start));
        if (!isEcho)
            errors.Add(error);
        sinceError = 0;
        lastError = error.Span.Start;
        isUnsure |= error.Kind is SyntaxErrorKind.CommentNotClosed;
    }

    bool IsOnLastLine(int offset) =>
        offset >= lastError && offset - lastError <= EchoColumns && text.IndexOfAny(LineBreaks, lastError, offset - lastError) < 0;

    static bool IsInText(SyntaxErrorKind kind) => kind is SyntaxErrorKind.UnknownEscape or SyntaxErrorKind.MalformedUnicodeEscape or SyntaxErrorKind.ControlCharacter;

    static bool IsStructural(SyntaxErrorKind kind) => kind is
        SyntaxErrorKind.TextAfterEnd or SyntaxErrorKind.MalformedKey or SyntaxErrorKind.KeyExpected or SyntaxErrorKind.ColonExpected or SyntaxErrorKind.ValueExpected or SyntaxErrorKind.KeyInList or
        SyntaxErrorKind.CommaExpected or SyntaxErrorKind.ExtraComma or SyntaxErrorKind.MismatchedBracket or SyntaxErrorKind.NotClosed;
}
