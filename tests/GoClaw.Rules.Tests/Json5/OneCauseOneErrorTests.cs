using CsCheck;
using GoClaw.Rules.Json5;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Json5;

/// <summary>One slip gives one error, where a reader would look for it; its echoes are not told.</summary>
public sealed class OneCauseOneErrorTests
{
    const int Samples = 400;

    /// <summary>A bracket too many or too few can be balanced in several ways; the others leave no doubt but in freak layouts.</summary>
    static readonly string[] Ambiguous = ["bracket not closed", "bracket too many", "bracket not opened", "comment not closed"];

    public static TheoryData<string> Names => [.. Typo.All.Select(typo => typo.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_slip_anywhere_in_a_tidy_file_gives_one_error_at_its_line(string name)
    {
        Typo typo = Typo.All.Single(typo => typo.Name == name);
        List<string> cascades = [];
        List<string> misplaced = [];
        int spoilt = 0;
        Gen.Select(Documents.Tidy, Gen.Int[0, 1000]).Sample((document, choice) =>
        {
            if (typo.Apply(document, choice) is not { } slip || GatewayScanner.Accepts(slip.Text))
                return;
            spoilt++;
            IReadOnlyList<SyntaxError> errors = Json5Document.Parse(slip.Text).Errors;
            LineMap lines = new(slip.Text);
            if (errors.Count != 1)
                cascades.Add(slip.Text);
            else if (!slip.Lines.Contains(lines.At(errors[0].Span.Start).Line) && !(errors[0].Opening is { } opening && slip.Lines.Contains(lines.At(opening.Start).Line)))
                misplaced.Add(slip.Text);
        }, iter: Samples, threads: 1);

        bool isAmbiguous = Ambiguous.Contains(name);
        Assert.True(spoilt > Samples / 4, $"only {spoilt} of {Samples} documents were spoilt");
        Assert.True(cascades.Count <= spoilt * (isAmbiguous ? 0.08 : 0.02), $"{cascades.Count} of {spoilt} cascade, for instance:\n{Shortest(cascades)}");
        Assert.True(misplaced.Count <= spoilt * (isAmbiguous ? 0.25 : 0.02), $"{misplaced.Count} of {spoilt} are misplaced, for instance:\n{Shortest(misplaced)}");
    }

    [Theory]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2\n}", 2, nameof(SyntaxErrorKind.CommaExpected))]
    [InlineData("{\n  \"a\": \"x,\n  \"b\": [1, 2],\n  \"c\": {}\n}", 1, nameof(SyntaxErrorKind.StringNotClosed))]
    [InlineData("{\n  \"a: [\n    1,\n    2\n  ],\n  \"b\": 1\n}", 1, nameof(SyntaxErrorKind.StringNotClosed))]
    [InlineData("{\n  \"gateway': {\n    \"port\": 1\n  }\n}", 1, nameof(SyntaxErrorKind.StringNotClosed))]
    [InlineData("{\n  gateway\": {\n    \"port\": 1\n  },\n  \"tools\": {}\n}", 1, nameof(SyntaxErrorKind.ColonExpected))]
    [InlineData("{\n  \"a\": \"say \"hi\" now\",\n  \"b\": 1\n}", 1, nameof(SyntaxErrorKind.CommaExpected))]
    [InlineData("{\n  \"a\": two words, and: more,\n  \"b\": 1\n}", 1, nameof(SyntaxErrorKind.UnknownWord))]
    [InlineData("{\n  \"a\": “curly, quotes: here”,\n  \"b\": 1\n}", 1, nameof(SyntaxErrorKind.UnknownWord))]
    [InlineData("{\n  \"a\": 1,\n  \"b\": 2,,\n  \"c\": 3\n}", 2, nameof(SyntaxErrorKind.ExtraComma))]
    [InlineData("{\n  \"a\": 1, # it's \"x\" {\n  \"b\": 2\n}", 1, nameof(SyntaxErrorKind.HashComment))]
    [InlineData("{\n  /* src/*.ts, see http://x */\n  \"b\": 2\n}", 1, nameof(SyntaxErrorKind.CommentClosesEarly))]
    [InlineData("{\n  /* src/*.ts, it's http://x */\n  \"b\": 2\n}", 1, nameof(SyntaxErrorKind.CommentClosesEarly))]
    [InlineData("{\n  \"a\": {\n    \"b\": 1\n  \n}\n", 1, nameof(SyntaxErrorKind.NotClosed))]
    [InlineData("{\n  \"a\": {\n    \"b\": [1, 2\n  },\n  \"c\": 1\n}\n", 3, nameof(SyntaxErrorKind.MismatchedBracket))]
    [InlineData("{\n  \"a\": {\n    \"b\": 1\n  ],\n  \"c\": 1\n}\n", 3, nameof(SyntaxErrorKind.MismatchedBracket))]
    [InlineData("{\n  \"a\": [\n    1,\n  \"b\": 2,\n  \"c\": 3\n}\n", 3, nameof(SyntaxErrorKind.KeyInList))]
    [InlineData("{\n  \"a\": {}},\n  \"b\": 1\n}\n", 1, nameof(SyntaxErrorKind.TextAfterEnd))]
    [InlineData("{\n  \"a\":\n  \"b\": 1,\n  \"c\": 2\n}\n", 1, nameof(SyntaxErrorKind.ValueExpected))]
    [InlineData("{\n  \"a\": ,\n  \"c\": 2\n}\n", 1, nameof(SyntaxErrorKind.ValueExpected))]
    [InlineData("{\n  \"a\" 1,\n  \"c\": 2\n}\n", 1, nameof(SyntaxErrorKind.ColonExpected))]
    [InlineData("{\n  \"a\" = 1,\n  \"c\": 2\n}\n", 1, nameof(SyntaxErrorKind.ColonExpected))]
    [InlineData("{\n  \"a\": True,\n  \"c\": 2\n}\n", 1, nameof(SyntaxErrorKind.UnknownWord))]
    [InlineData("{\n  \"a\": \"x\ty\",\n  \"c\": 2\n}\n", 1, nameof(SyntaxErrorKind.ControlCharacter))]
    [InlineData("{\n  \"a\": \"C:\\data\\x\",\n  \"c\": 2\n}\n", 1, nameof(SyntaxErrorKind.UnknownEscape))]
    [InlineData("{\n  my-key: 1,\n  \"c\": 2\n}\n", 1, nameof(SyntaxErrorKind.MalformedKey))]
    [InlineData("\uFEFF{\n  \"c\": 2\n}\n", 0, nameof(SyntaxErrorKind.ForeignSpace))]
    [InlineData("{\n  \"c\": 2\n}\nbye bye, all: of \"you\"\n", 3, nameof(SyntaxErrorKind.TextAfterEnd))]
    public void Slips_seen_in_the_wild(string text, int line, string kind)
    {
        SyntaxError error = Assert.Single(Json5Document.Parse(text).Errors);
        Assert.Equal((kind, line), (error.Kind.ToString(), new LineMap(text).At(error.Span.Start).Line));
    }

    [Fact]
    public void Two_slips_on_different_lines_are_two_errors()
    {
        IReadOnlyList<SyntaxError> errors = Json5Document.Parse("{\n  \"a\": tru,\n  \"b\": 1,\n  \"c\": \"x\ty\",\n  \"d\": 010\n}").Errors;

        Assert.Equal([SyntaxErrorKind.UnknownWord, SyntaxErrorKind.ControlCharacter, SyntaxErrorKind.MalformedNumber], errors.Select(error => error.Kind));
    }

    static string? Shortest(List<string> texts) => texts.MinBy(text => text.Length);
}
