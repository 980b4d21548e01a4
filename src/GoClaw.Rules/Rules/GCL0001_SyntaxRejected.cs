using GoClaw.Rules.Json5;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Rules;

sealed class GCL0001_SyntaxRejected : Rule
{
    public override string Id => "GCL0001";

    public override string Title => "Configuration does not load: syntax";

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<string> Checklist => [];

    public override Surfaces Surfaces => Surfaces.Config;

    public override bool HasFix => true;

    public override string Why => """
        The gateway reads config.json with its own dialect of JSON5. Whatever that parser rejects, the gateway logs `failed to load config` and
        exits. The dialect is narrower than JSON5: a byte order mark, `\x41`, a raw tab inside a text, a `#` comment, a block comment with a
        `*` before a `/`, a comment that touches an unquoted key, or anything but strict JSON inside `allow_from` keep it from starting.
        """;

    public override string HowToFix => "The message names the construct and what the gateway accepts in its place.";

    public override string Example => "{\n  \"gateway\": {\n    \"host\": \"127.0.0.1\" # loopback only\n  }\n}\n";

    const int ShortestPiece = 8;

    const string Effect = "The gateway does not start with this file.";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Config is not { HasHoles: false } config)
            return;
        Source source = config.Source;
        if (source.Facts.Encoding != SourceEncoding.Utf8)
        {
            string encoding = source.Facts.Encoding == SourceEncoding.Utf16 ? "UTF-16" : "UTF-32";
            findings.Add(config.At(default), new Message($"The file is {encoding}; the gateway reads UTF-8 only.", Effect, "Save it as UTF-8 without a byte order mark."));
            return;
        }

        if (source.Facts.ByteOrderMark == true)
        {
            findings.Add(
                config.At(default),
                new Message("The file starts with a byte order mark.", Effect, "Save it as UTF-8 without one."),
                fix: new Fix("Remove the byte order mark", true, [new SourceEdit(source.Path, [], RemovesByteOrderMark: true)]));
        }

        bool inConflict = false;
        foreach (SyntaxError error in config.Syntax.Errors)
        {
            // One conflict has three lines of marks, and one cause.
            bool isConflict = IsConflictMark(source.Text, error.Span.Start);
            if (isConflict && inConflict)
                continue;
            inConflict |= isConflict;
            (string fault, string remedy) = Explain(error, config);
            RelatedLocation[] related = error.Opening is { } opening ? [new RelatedLocation(config.At(opening), "It belongs to this.")] : [];
            findings.Add(config.At(error.Span), new Message(fault, Effect, remedy), related: related, fix: Mend(error, source));
        }

        foreach (NotStrict construct in config.NotStrict)
        {
            findings.Add(
                config.At(construct.Span),
                new Message($"allow_from lists must be strict JSON, and here stands {construct.Construct}.", Effect, "Write double quotes, plain numbers, no comments and no trailing comma between its brackets."));
        }
    }

    static (string Fault, string Remedy) Explain(SyntaxError error, ConfigDocument config)
    {
        string text = config.Source.Text;
        // Where quotes are missing, a word may be a piece of a secret, unless it is short or one of small letters only.
        string word = text.Substring(error.Span.Start, error.Span.Length);
        bool isPiece = word.Length >= ShortestPiece && !word.All(c => c is (>= 'a' and <= 'z') or '-' or '_');
        string what = (isPiece ? null : config.Quote(error.Span, word)) ?? "This";
        return error.Kind switch
        {
            SyntaxErrorKind.NoValue when text.All(Lexer.IsWhiteSpace) => ("The file is empty.", "Write at least {}, or remove the file: without one the gateway uses its defaults."),
            SyntaxErrorKind.NoValue => ("The file holds comments and no configuration.", "Write at least {}, or remove the file: without one the gateway uses its defaults."),
            SyntaxErrorKind.TextAfterEnd => ("Text stands after the end of the configuration.", "Remove it, or the bracket that closes too early."),
            SyntaxErrorKind.FormFeedAfterEnd => ("A form feed stands after the end of the configuration.", "Remove it."),
            SyntaxErrorKind.ForeignSpace => ($"This white space (U+{(int)text[error.Span.Start]:X4}) is none to the gateway.", "Write a plain space."),
            SyntaxErrorKind.HashComment => ("The gateway knows no # comments.", "Write // instead."),
            SyntaxErrorKind.LoneSlash => ("A single slash starts no comment.", "Write // or /* */."),
            SyntaxErrorKind.CommentNotClosed => ("The comment is not closed.", "Write */ at its end."),
            SyntaxErrorKind.CommentClosesEarly => ("The gateway ends this comment here: after the first * inside, the next / closes it.", "Remove the * or the / from the comment, or write // on every line."),
            SyntaxErrorKind.CommentTouchesKey => ("A comment touches an unquoted key.", "Write a blank between them, or quote the key."),
            SyntaxErrorKind.StringNotClosed => ("The text is not closed.", "Write the quote at its end."),
            SyntaxErrorKind.ControlCharacter => ($"A raw {ControlName(text[error.Span.Start])} stands inside a text.", $"Write {ControlEscape(text[error.Span.Start])} instead."),
            SyntaxErrorKind.UnknownEscape => ("The gateway does not know this escape.", "It knows \\b \\f \\n \\r \\t \\\\ \\/ \\\" \\' and \\uXXXX; a backslash itself is written \\\\."),
            SyntaxErrorKind.MalformedUnicodeEscape => ("\\u needs four hexadecimal digits.", "Write for example \\u0041; a backslash itself is written \\\\."),
            _ when IsConflictMark(text, error.Span.Start) =>
                ("A merge conflict was never resolved.", "Keep one side, and remove the lines of <, = and >."),
            SyntaxErrorKind.MalformedNumber or SyntaxErrorKind.UnknownWord when text[error.Span.End - 1] == ';' => ("A semicolon separates nothing here.", "Write a comma between two entries."),
            SyntaxErrorKind.MalformedNumber when text[error.Span.Start] == '.' || text.IndexOf('.', error.Span.Start, error.Span.Length) != text.LastIndexOf('.', error.Span.End - 1, error.Span.Length) =>
                ("This is no number to the gateway.", "Put quotes around a text such as an address; a number is written in plain digits, -0.05 instead of -.05."),
            SyntaxErrorKind.MalformedNumber => ("This is no number to the gateway.", "Write plain digits: no leading zeros, no separators, and -0.05 instead of -.05. A text stands in quotes."),
            SyntaxErrorKind.UnknownWord => ($"{what} is no value.", "Texts stand in quotes; the only words are true, false, null, Infinity and NaN, in this spelling."),
            SyntaxErrorKind.MalformedKey => ($"{what} cannot be an unquoted key.", "Quote it; without quotes only ASCII letters, digits, _ and $ are keys, and no digit comes first."),
            SyntaxErrorKind.KeyExpected => ("A key is missing here.", "Write \"key\": before the value."),
            SyntaxErrorKind.KeyInList => ("A key stands in a list.", "Close the list before it, or put the entry into braces."),
            SyntaxErrorKind.ColonExpected when text[error.Span.Start] == '=' => ("An equals sign stands where a colon should.", "Write : instead."),
            SyntaxErrorKind.ColonExpected => ("A colon is missing after the key.", "Write \"key\": value."),
            SyntaxErrorKind.ValueExpected => ("A value is missing here.", "Write one, or remove the key."),
            SyntaxErrorKind.CommaExpected => ("A comma is missing before this.", "Write , between two entries."),
            SyntaxErrorKind.ExtraComma => ("A comma stands where an entry should.", "Remove it; one trailing comma is allowed, two are not."),
            SyntaxErrorKind.MismatchedBracket when error.Opening is { } opening => ($"This {text[error.Span.Start]} does not close the {text[opening.Start]} that was opened last.", $"Close that one first, with {(text[opening.Start] == '[' ? ']' : '}')}."),
            SyntaxErrorKind.MismatchedBracket => ("This bracket closes nothing.", "Close what was opened last first, or remove it."),
            _ => ("This bracket is never closed.", "Close it."),
        };
    }

    /// <summary>What can be mended without guessing what was meant.</summary>
    static Fix? Mend(SyntaxError error, Source source)
    {
        string text = source.Text;
        int start = error.Span.Start;
        switch (error.Kind)
        {
            case SyntaxErrorKind.HashComment when start == 0 || !char.IsLetterOrDigit(text[start - 1]):
                return Replace("Write // instead of #", new TextSpan(start, 1), "//");
            case SyntaxErrorKind.ForeignSpace:
                return Replace("Write a plain space", error.Span, " ");
            case SyntaxErrorKind.ControlCharacter when text[start] is not ('\r' or '\n'):
                return Escape(1, text[start]);
            case SyntaxErrorKind.UnknownEscape when text[start + 1] == 'v':
                return Escape(2, '\v');
            case SyntaxErrorKind.UnknownEscape when text[start + 1] == '0' && !IsHex(start + 2):
                return Escape(2, '\0');
            case SyntaxErrorKind.UnknownEscape when text[start + 1] == 'x' && IsHex(start + 2) && IsHex(start + 3):
                return Replace("Write the escape with \\u", new TextSpan(start, 4), "\\u00" + text.Substring(start + 2, 2));
            case SyntaxErrorKind.TextAfterEnd when text.Skip(start).All(c => c is '}' or ']' or ',' or ';' || Lexer.IsWhiteSpace(c)):
                return Replace("Remove what stands after the end", TextSpan.FromBounds(start, text.TrimEnd().Length), "", isSafe: false);
            default:
                return null;
        }

        bool IsHex(int at) => at < text.Length && text[at] is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

        Fix Escape(int length, char c) => Replace("Write the escape that the gateway knows", new TextSpan(start, length), c == '\t' ? "\\t" : $"\\u{(int)c:X4}");

        Fix Replace(string title, TextSpan span, string by, bool isSafe = true) => new(title, isSafe, [new SourceEdit(source.Path, [new TextEdit(span, by)])]);
    }

    /// <summary>A line that starts with seven of git's marks.</summary>
    static bool IsConflictMark(string text, int start) =>
        (start == 0 || text[start - 1] is '\n' or '\r')
        && (string.CompareOrdinal(text, start, "<<<<<<<", 0, 7) == 0 || string.CompareOrdinal(text, start, "=======", 0, 7) == 0 || string.CompareOrdinal(text, start, ">>>>>>>", 0, 7) == 0);

    static string ControlName(char c) => c switch { '\t' => "tab", '\n' or '\r' => "line break", _ => $"control character (U+{(int)c:X4})" };

    static string ControlEscape(char c) => c switch { '\t' => "\\t", '\n' or '\r' => "\\n, or a backslash before the line break to leave it out,", _ => $"\\u{(int)c:X4}" };
}
