using GoClaw.Rules.Text;

namespace GoClaw.Rules.Json5;

/// <summary>What the characters of a configuration file are; every character belongs to exactly one token.</summary>
public enum TokenKind : byte
{
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    Colon,
    Comma,
    String,

    /// <summary>A number, a literal, an unquoted key, or whatever else stands where one of them should.</summary>
    Word,

    EndOfFile,

    // From here on: what stands between tokens.
    WhiteSpace,
    LineComment,
    BlockComment,

    /// <summary>A block comment that the gateway ends too early: see <see cref="Lexer"/>.</summary>
    BrokenComment,

    /// <summary><c># ...</c>, which the gateway does not know.</summary>
    HashComment,

    /// <summary>White space that the gateway does not take for white space: NBSP, VT, U+2028, a byte order mark.</summary>
    ForeignSpace,

    /// <summary>A slash that starts no comment.</summary>
    LoneSlash,
}

/// <summary>A token by its start; it ends where the next one starts.</summary>
public readonly record struct Token(TokenKind Kind, int Start)
{
    public bool IsTrivia => Kind >= TokenKind.WhiteSpace;
}

/// <summary>The tokens of a text in order, the end-of-file token last: a handle, to be passed by value.</summary>
public readonly struct TokenList
{
    readonly Token[] tokens;

    internal TokenList(Token[] tokens, int count)
    {
        this.tokens = tokens;
        Count = count;
    }

    public int Count { get; }

    public Token this[int index] => tokens[index];
}

/// <summary>A token with its extent.</summary>
public readonly record struct TokenSpan(TokenKind Kind, TextSpan Span);
