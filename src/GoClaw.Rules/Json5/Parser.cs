using GoClaw.Rules.Text;

namespace GoClaw.Rules.Json5;

/// <summary>
/// Builds the tree with a stack of its own, never the call stack. It accepts exactly what the gateway accepts; after an error it goes on as
/// the author most likely meant it.
/// </summary>
sealed partial class Parser(string text, bool holes)
{
    readonly Lexer lexer = new(text);
    Token[] tokens = new Token[text.Length / 4 + 4];
    int tokenCount;
    readonly List<SyntaxError> errors = [];
    readonly TreeBuilder tree = new(text.Length / 16 + 4);
    Token token;
    TextSpan? key;
    bool isKeyPlain;
    State state = State.Value;

    enum State
    {
        Value,
        ValueOrEnd,
        KeyOrEnd,
        Colon,
        AfterValue,
        Done,
    }

    int TokenEnd => lexer.Position;

    TextSpan TokenSpan => TextSpan.FromBounds(token.Start, TokenEnd);

    public Json5Document Parse()
    {
        Advance();
        while (state != State.Done)
        {
            switch (state)
            {
                case State.Value or State.ValueOrEnd:
                    ParseValue();
                    break;
                case State.KeyOrEnd:
                    ParseKey();
                    break;
                case State.Colon:
                    ParseColon();
                    break;
                default:
                    ParseAfterValue();
                    break;
            }
        }

        if (token.Kind != TokenKind.EndOfFile)
        {
            Error(SyntaxErrorKind.TextAfterEnd, TokenSpan, misplacedClose);
            while (token.Kind != TokenKind.EndOfFile)
                Read();
        }

        if (tree.IsEmpty)
            tree.Add(NodeKind.Missing, new TextSpan(text.Length, 0), null);
        return new Json5Document(text, new TokenList(tokens, tokenCount), tree.Rows, [.. errors]);
    }

    void Advance()
    {
        if (sinceError < EchoDistance)
            sinceError++;
        while (Read().IsTrivia)
        {
            if (token.Kind != TokenKind.WhiteSpace || state == State.Done)
                CheckTrivia();
        }
    }

    Token Read()
    {
        Token next = lexer.Next();
        if (tokenCount == tokens.Length)
            Array.Resize(ref tokens, tokens.Length * 2);
        tokens[tokenCount++] = next;
        return token = next;
    }

    void CheckTrivia()
    {
        bool done = state == State.Done;
        switch (token.Kind)
        {
            case TokenKind.WhiteSpace:
                int formFeed = done ? text.IndexOf('\f', token.Start, TokenEnd - token.Start) : -1;
                if (formFeed >= 0)
                    Error(SyntaxErrorKind.FormFeedAfterEnd, new TextSpan(formFeed, 1));
                break;
            case TokenKind.BlockComment:
                bool closed = TokenEnd - token.Start >= 4 && text[TokenEnd - 1] == '/' && text.IndexOf('*', token.Start + 2, TokenEnd - token.Start - 2) >= 0;
                if (!closed && !done)
                    Error(SyntaxErrorKind.CommentNotClosed, new TextSpan(token.Start, 2));
                break;
            case TokenKind.BrokenComment:
                int star = text.IndexOf('*', token.Start + 2);
                Error(SyntaxErrorKind.CommentClosesEarly, new TextSpan(text.IndexOf('/', star + 1), 1), TokenSpan);
                break;
            case TokenKind.HashComment:
                Error(SyntaxErrorKind.HashComment, TokenSpan);
                break;
            case TokenKind.ForeignSpace:
                Error(SyntaxErrorKind.ForeignSpace, TokenSpan);
                break;
            case TokenKind.LoneSlash when !(done && TokenEnd == text.Length):
                Error(SyntaxErrorKind.LoneSlash, TokenSpan);
                break;
        }
    }

    void ParseValue()
    {
        switch (token.Kind)
        {
            case TokenKind.OpenBrace:
                Open(NodeKind.Object);
                break;
            case TokenKind.OpenBracket:
                Open(NodeKind.Array);
                break;
            case TokenKind.String:
                CheckString();
                Leaf(NodeKind.String);
                break;
            case TokenKind.Word:
                Leaf(Classify(TokenSpan));
                break;
            case TokenKind.CloseBracket when state == State.ValueOrEnd:
                Close();
                break;
            case TokenKind.Comma when state == State.ValueOrEnd:
                Error(SyntaxErrorKind.ExtraComma, TokenSpan);
                isUnsure |= !tree.HasChild;
                Advance();
                break;
            case TokenKind.Colon:
                Error(SyntaxErrorKind.ValueExpected, TokenSpan);
                isUnsure = true;
                Advance();
                break;
            case TokenKind.EndOfFile when !tree.IsOpen:
                Error(SyntaxErrorKind.NoValue, new TextSpan(text.Length, 0));
                state = State.Done;
                break;
            default:
                if (token.Kind == TokenKind.EndOfFile || state == State.ValueOrEnd)
                {
                    // Nothing was begun that a value would finish: the bracket decides.
                    if (key is not null)
                        Add(NodeKind.Missing, new TextSpan(key.Value.End, 0));
                    state = State.AfterValue;
                    break;
                }

                Error(SyntaxErrorKind.ValueExpected, TokenSpan, key);
                if (!tree.IsOpen)
                {
                    Advance();
                    break;
                }

                Add(NodeKind.Missing, new TextSpan(token.Start, 0));
                state = State.AfterValue;
                break;
        }
    }

    void CheckString()
    {
        if (!lexer.IsPlain && Json5String.Check(text, token.Start, TokenEnd) is { } fault)
            Error(fault);
    }

    void ParseKey()
    {
        switch (token.Kind)
        {
            case TokenKind.CloseBrace:
                Close();
                break;
            case TokenKind.String:
                CheckString();
                TakeKey();
                break;
            case TokenKind.Word:
                if (!Json5Word.IsKey(text, TokenSpan) && !IsHole(TokenSpan))
                    Error(SyntaxErrorKind.MalformedKey, TokenSpan);
                else if (TokenEnd < text.Length && text[TokenEnd] == '/')
                    Error(SyntaxErrorKind.CommentTouchesKey, TokenSpan);
                TakeKey();
                break;
            case TokenKind.Comma:
                Error(SyntaxErrorKind.ExtraComma, TokenSpan);
                Advance();
                break;
            case TokenKind.Colon:
                Error(SyntaxErrorKind.KeyExpected, TokenSpan);
                Advance();
                state = State.Value;
                break;
            case TokenKind.OpenBrace or TokenKind.OpenBracket:
                Error(SyntaxErrorKind.KeyExpected, TokenSpan);
                isUnsure = true;
                state = State.Value;
                break;
            default:
                state = State.AfterValue;
                break;
        }
    }

    void TakeKey()
    {
        key = TokenSpan;
        isKeyPlain = token.Kind == TokenKind.String && lexer.IsPlain;
        Advance();
        state = State.Colon;
        // Straight on, where nothing is wrong.
        if (token.Kind != TokenKind.Colon)
            return;
        ParseColon();
        ParseValue();
    }

    void ParseColon()
    {
        if (token.Kind == TokenKind.Colon)
        {
            Advance();
            state = State.Value;
            return;
        }

        if (token.Kind == TokenKind.EndOfFile)
        {
            Add(NodeKind.Missing, new TextSpan(token.Start, 0));
            state = State.AfterValue;
            return;
        }

        Error(SyntaxErrorKind.ColonExpected, TokenSpan, key);
        bool isStray = token.Kind == TokenKind.String ? !Json5String.IsClosed(text, token.Start, TokenEnd) : TokenSpan.Length == 1 && text[token.Start] == '=';
        if (isStray)
        {
            Advance();
            if (token.Kind == TokenKind.Colon)
                Advance();
        }

        if (token.Kind is TokenKind.Comma or TokenKind.CloseBrace or TokenKind.CloseBracket)
        {
            isUnsure = true;
            Add(NodeKind.Missing, new TextSpan(token.Start, 0));
            state = State.AfterValue;
        }
        else
        {
            state = State.Value;
        }
    }

    void ParseAfterValue()
    {
        if (!tree.IsOpen)
        {
            state = State.Done;
            return;
        }

        TokenKind closing = tree.InObject ? TokenKind.CloseBrace : TokenKind.CloseBracket;
        State next = tree.InObject ? State.KeyOrEnd : State.ValueOrEnd;
        if (token.Kind == closing)
        {
            Close();
        }
        else if (token.Kind == TokenKind.Comma)
        {
            Advance();
            state = next;
        }
        else if (token.Kind == TokenKind.EndOfFile)
        {
            Error(SyntaxErrorKind.NotClosed, misalignedOpen ?? tree.Opening);
            while (tree.IsOpen)
                tree.Close(text.Length);
            state = State.Done;
        }
        else if (token.Kind is TokenKind.CloseBrace or TokenKind.CloseBracket)
        {
            Error(SyntaxErrorKind.MismatchedBracket, TokenSpan, misalignedOpen ?? misplacedClose ?? tree.Opening);
            isUnsure = true;
            // Where it stands like the bracket it should close, only its kind is wrong. An outer bracket of this kind: the inner one was
            // forgotten. None: this one is too many.
            if (Indent(token.Start, mustLead: true) is { } indent && indent == Indent(tree.Opening.Start, mustLead: false))
                Close();
            else if (tree.HasOuterOfOtherKind)
                tree.Close(token.Start);
            else
                Advance();
        }
        else if (token.Kind == TokenKind.Colon)
        {
            ParseColonAfterValue();
        }
        else
        {
            Error(SyntaxErrorKind.CommaExpected, TokenSpan);
            state = next;
        }
    }

    void Open(NodeKind kind)
    {
        tree.Open(kind, TokenSpan, key, isKeyPlain);
        key = null;
        state = kind == NodeKind.Object ? State.KeyOrEnd : State.ValueOrEnd;
        Advance();
    }

    void Close()
    {
        Align(tree.Opening.Start);
        tree.Close(TokenEnd);
        lastClose = TokenSpan;
        // Set before reading on: what may follow the top-level value differs.
        state = tree.IsOpen ? State.AfterValue : State.Done;
        Advance();
    }

    void Leaf(NodeKind kind)
    {
        Add(kind, TokenSpan);
        tree.Last.IsPlain = kind == NodeKind.String && lexer.IsPlain;
        state = tree.IsOpen ? State.AfterValue : State.Done;
        Advance();
        // Straight on, where nothing is wrong.
        if (state == State.AfterValue && token.Kind == TokenKind.Comma)
            ParseAfterValue();
    }

    void Add(NodeKind kind, TextSpan span)
    {
        tree.Add(kind, span, key, isKeyPlain);
        key = null;
    }

    NodeKind Classify(TextSpan word)
    {
        NodeKind kind = Json5Word.Classify(text, word);
        if (kind == NodeKind.Invalid && !IsHole(word))
            Error(Json5Word.LooksLikeNumber(text, word) ? SyntaxErrorKind.MalformedNumber : SyntaxErrorKind.UnknownWord, word);
        return kind;
    }

    bool IsHole(TextSpan word) => holes && text.IndexOf(MappedText.Hole, word.Start, word.Length) >= 0;
}
