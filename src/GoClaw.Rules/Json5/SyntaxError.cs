using GoClaw.Rules.Text;

namespace GoClaw.Rules.Json5;

/// <summary>Which construct the gateway's parser rejects; the words for it belong to GCL0001.</summary>
public enum SyntaxErrorKind
{
    NoValue,
    TextAfterEnd,
    FormFeedAfterEnd,
    ForeignSpace,
    HashComment,
    LoneSlash,
    CommentNotClosed,
    CommentClosesEarly,
    CommentTouchesKey,
    StringNotClosed,
    ControlCharacter,
    UnknownEscape,
    MalformedUnicodeEscape,
    MalformedNumber,
    UnknownWord,
    MalformedKey,
    KeyExpected,
    KeyInList,
    ColonExpected,
    ValueExpected,
    CommaExpected,
    ExtraComma,
    MismatchedBracket,
    NotClosed,
}

/// <summary>One cause, one error.</summary>
/// <param name="Opening">The bracket, quote or comment start that the error is about, where it stands elsewhere.</param>
public readonly record struct SyntaxError(SyntaxErrorKind Kind, TextSpan Span, TextSpan? Opening = null);
