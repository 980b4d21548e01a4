using GoClaw.Rules.Text;

namespace GoClaw.Rules.Json5;

/// <summary>
/// Builds the tree with a stack of its own, never the call stack. It accepts exactly what the gateway accepts; after an error it goes on as
/// the author most likely meant it.
/// </summary>
sealed partial class Parser(string text)
{
    readonly Lexer lexer = new(text);
    readonly List<Token> tokens = new(text.Length / 4 + 4);
    readonly List<SyntaxError> errors = [];
    readonly Stack<Container> open = new();
    Json5Document.NodeRow[] rows = new Json5Document.NodeRow[text.Length / 16 + 4];
    int rowCount;
    int openObjects;
    Token token;
    TextSpan? key;
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

    struct Container
    {
        public int Row;
        public int LastChild;
        public bool IsObject;
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
            {
                token = lexer.Next();
                tokens.Add(token);
            }
        }

        if (rowCount == 0)
            AddRow(NodeKind.Missing, new TextSpan(text.Length, 0));
        return new Json5Document(text, [.. tokens], rows, [.. errors]);
    }

    void Advance()
    {
        if (sinceError < EchoDistance)
            sinceError++;
        do
        {
            token = lexer.Next();
            tokens.Add(token);
            if (token.IsTrivia)
                CheckTrivia();
        }
        while (token.IsTrivia);
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
                if (Json5String.Check(text, token.Start, TokenEnd) is { } fault)
                    Error(fault);
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
                isUnsure |= open.Peek().LastChild < 0;
                Advance();
                break;
            case TokenKind.Colon:
                Error(SyntaxErrorKind.ValueExpected, TokenSpan);
                isUnsure = true;
                Advance();
                break;
            case TokenKind.EndOfFile when open.Count == 0:
                Error(SyntaxErrorKind.NoValue, new TextSpan(text.Length, 0));
                state = State.Done;
                break;
            default:
                if (token.Kind == TokenKind.EndOfFile || state == State.ValueOrEnd)
                {
                    // Nothing was begun that a value would finish: the bracket decides.
                    if (key is not null)
                        AddValue(NodeKind.Missing, new TextSpan(key.Value.End, 0));
                    state = State.AfterValue;
                    break;
                }

                Error(SyntaxErrorKind.ValueExpected, TokenSpan, key);
                if (open.Count == 0)
                {
                    Advance();
                    break;
                }

                AddValue(NodeKind.Missing, new TextSpan(token.Start, 0));
                state = State.AfterValue;
                break;
        }
    }

    void ParseKey()
    {
        switch (token.Kind)
        {
            case TokenKind.CloseBrace:
                Close();
                break;
            case TokenKind.String:
                if (Json5String.Check(text, token.Start, TokenEnd) is { } fault)
                    Error(fault);
                TakeKey();
                break;
            case TokenKind.Word:
                if (!IsBareKey(TokenSpan))
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
        Advance();
        state = State.Colon;
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
            AddValue(NodeKind.Missing, new TextSpan(token.Start, 0));
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
            AddValue(NodeKind.Missing, new TextSpan(token.Start, 0));
            state = State.AfterValue;
        }
        else
        {
            state = State.Value;
        }
    }

    void ParseAfterValue()
    {
        if (open.Count == 0)
        {
            state = State.Done;
            return;
        }

        Container container = open.Peek();
        TokenKind closing = container.IsObject ? TokenKind.CloseBrace : TokenKind.CloseBracket;
        State next = container.IsObject ? State.KeyOrEnd : State.ValueOrEnd;
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
            Error(SyntaxErrorKind.NotClosed, misalignedOpen ?? new TextSpan(rows[container.Row].Span.Start, 1));
            CloseAll();
        }
        else if (token.Kind is TokenKind.CloseBrace or TokenKind.CloseBracket)
        {
            Error(SyntaxErrorKind.MismatchedBracket, TokenSpan, misalignedOpen ?? misplacedClose ?? new TextSpan(rows[container.Row].Span.Start, 1));
            isUnsure = true;
            // Where it stands like the bracket it should close, only its kind is wrong. An outer bracket of this kind: the inner one was
            // forgotten. None: this one is too many.
            bool outer = container.IsObject ? open.Count > openObjects : openObjects > 0;
            if (Indent(token.Start, mustLead: true) is { } indent && indent == Indent(rows[container.Row].Span.Start, mustLead: false))
                Close();
            else if (outer)
                Pop(token.Start);
            else
                Advance();
        }
        else if (token.Kind == TokenKind.Colon)
        {
            ParseColonAfterValue(container);
        }
        else
        {
            Error(SyntaxErrorKind.CommaExpected, TokenSpan);
            state = next;
        }
    }

    void Open(NodeKind kind)
    {
        int row = AddValue(kind, TokenSpan);
        bool isObject = kind == NodeKind.Object;
        open.Push(new Container { Row = row, LastChild = -1, IsObject = isObject });
        if (isObject)
            openObjects++;
        state = isObject ? State.KeyOrEnd : State.ValueOrEnd;
        Advance();
    }

    void Close()
    {
        Align(rows[open.Peek().Row].Span.Start);
        Pop(TokenEnd);
        lastClose = TokenSpan;
        // Set before reading on: what may follow the top-level value differs.
        if (open.Count == 0)
            state = State.Done;
        Advance();
    }

    void Pop(int end)
    {
        Container container = open.Pop();
        ref Json5Document.NodeRow row = ref rows[container.Row];
        row.Span = TextSpan.FromBounds(row.Span.Start, end);
        if (container.IsObject)
            openObjects--;
        state = State.AfterValue;
    }

    void CloseAll()
    {
        while (open.Count > 0)
            Pop(text.Length);
        state = State.Done;
    }

    void Leaf(NodeKind kind)
    {
        AddValue(kind, TokenSpan);
        state = open.Count == 0 ? State.Done : State.AfterValue;
        Advance();
    }

    int AddValue(NodeKind kind, TextSpan span)
    {
        int row = AddRow(kind, span);
        if (open.Count == 0)
            return row;
        Container container = open.Pop();
        if (container.LastChild < 0)
            rows[container.Row].FirstChild = row;
        else
            rows[container.LastChild].NextSibling = row;
        container.LastChild = row;
        open.Push(container);
        rows[row].Parent = container.Row;
        if (container.IsObject)
        {
            rows[row].HasKey = true;
            rows[row].Key = key ?? new TextSpan(span.Start, 0);
        }

        key = null;
        return row;
    }

    int AddRow(NodeKind kind, TextSpan span)
    {
        if (rowCount == rows.Length)
            Array.Resize(ref rows, rows.Length * 2);
        rows[rowCount] = new Json5Document.NodeRow { Kind = kind, Span = span, Parent = -1, FirstChild = -1, NextSibling = -1 };
        return rowCount++;
    }

    NodeKind Classify(TextSpan word)
    {
        switch (word.Length)
        {
            case 4 when Is(word, "true"):
                return NodeKind.True;
            case 4 when Is(word, "null"):
                return NodeKind.Null;
            case 5 when Is(word, "false"):
                return NodeKind.False;
        }

        if (Json5Number.IsWellFormed(text, word.Start, word.End))
            return NodeKind.Number;
        bool number = text[word.Start] is (>= '0' and <= '9') or '+' or '-' or '.';
        Error(number ? SyntaxErrorKind.MalformedNumber : SyntaxErrorKind.UnknownWord, word);
        return NodeKind.Invalid;
    }

    bool IsBareKey(TextSpan word)
    {
        if (text[word.Start] is >= '0' and <= '9')
            return false;
        for (int i = word.Start; i < word.End; i++)
        {
            if (text[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '$'))
                return false;
        }

        return true;
    }

    bool Is(TextSpan word, string literal) => string.CompareOrdinal(text, word.Start, literal, 0, literal.Length) == 0;
}
