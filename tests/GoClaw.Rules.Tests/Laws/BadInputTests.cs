using System.Text;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Laws;

/// <summary>Files that are no text, or not the text they seem.</summary>
public sealed class BadInputTests
{
    const string Off = "{\n  \"gateway\": { \"injection_action\": \"off\" }\n}\n";

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData(" \r\n\t", "The file is empty.")]
    [InlineData("// later\n", "The file holds comments and no configuration.")]
    public void An_empty_file_says_so(string text, string fault)
    {
        Finding finding = Assert.Single(Syntax(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(fault, finding.Message.Fault);
        Assert.Equal(text.Length, finding.Location.Span.Start);
    }

    [Fact]
    public void A_byte_order_mark_alone_is_named_beside_the_empty_file() =>
        Assert.Equal(["The file starts with a byte order mark.", "The file is empty."], Syntax([0xEF, 0xBB, 0xBF]).Select(finding => finding.Message.Fault));

    [Fact]
    public void A_byte_order_mark_before_a_good_file_is_all_that_is_wrong_with_it()
    {
        Finding finding = Assert.Single(Syntax([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Off)]));
        Assert.Equal((0, true), (finding.Location.Span.Start, finding.Fix?.Edits[0].RemovesByteOrderMark));
    }

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-16", "UTF-16" },
        { "utf-16BE", "UTF-16" },
        { "utf-32", "UTF-32" },
        { "utf-32BE", "UTF-32" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Another_encoding_is_named_and_the_file_read_all_the_same(string encoding, string name)
    {
        Encoding wide = Encoding.GetEncoding(encoding);
        Report report = Run(Source.FromBytes("config.json", SourceKind.Config, [.. wide.GetPreamble(), .. wide.GetBytes(Off)]));

        Finding syntax = Assert.Single(report.Results, result => result.Finding.Rule.Id == "GCL0001").Finding;
        Assert.Contains(name, syntax.Message.Fault, StringComparison.Ordinal);
        Finding off = Assert.Single(report.Results, result => result.Finding.Rule.Id == "GCL0601").Finding;
        Assert.Equal(new LinePosition(1, 35), off.Location.Start);
    }

    [Fact]
    public void Wide_text_cut_off_in_a_character_and_without_a_mark_is_rejected_without_a_throw()
    {
        byte[] wide = Encoding.Unicode.GetBytes(Off);
        Assert.NotEmpty(Syntax([0xFF, 0xFE, .. wide[..7]]));
        Assert.NotEmpty(Syntax([0xFF, 0xFE, 0, 0, .. wide[..7]]));
        Assert.NotEmpty(Syntax(wide));
        Assert.NotEmpty(Syntax([0xFF]));
        Assert.NotEmpty(Syntax([0xFE, 0xFF]));
    }

    [Fact]
    public void Invalid_bytes_are_passed_over_in_texts_and_comments_and_rejected_elsewhere()
    {
        byte[] good = Encoding.UTF8.GetBytes(Off);
        byte[][] sequences = [[0x80], [0xC3], [0xFF], [0xC0, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80]];
        foreach (byte[] invalid in sequences)
        {
            for (int at = 0; at <= good.Length; at++)
            {
                byte[] bytes = [.. good[..at], .. invalid, .. good[at..]];
                Source source = Source.FromBytes("config.json", SourceKind.Config, bytes);
                Assert.True(source.Facts.InvalidUtf8);
                Report report = Run(source);
                bool inText = Off[..at].Count(c => c == '"') % 2 == 1;
                Assert.Equal(inText, report.Results.All(result => result.Finding.Rule.Id != "GCL0001"));
                // One U+FFFD for a byte, so that the text behind it stands where an editor shows it.
                Assert.Equal(Off.Length + invalid.Length, source.Text.Length);
            }
        }
    }

    [Theory]
    [InlineData("{\"gateway\": \0{}}", 12)]
    [InlineData("{\"gateway\": {\"host\": \"a\0b\"}}", 23)]
    [InlineData("\0", 0)]
    [InlineData("{}\0", 2)]
    public void A_nul_is_found_where_it_stands(string text, int at) =>
        Assert.Equal(at, Assert.Single(Syntax(Encoding.UTF8.GetBytes(text))).Location.Span.Start);

    [Theory]
    [InlineData("{\"gateway\": {\"host\": \"\uD800\"}}", true)]
    [InlineData("{\"gateway\": {\"host\": \"\uDC00\uD800\"}} // \uD800", true)]
    [InlineData("{\"gateway\": {\"\uD83D\": 1}}", true)]
    [InlineData("{\"gateway\": \uD800}", false)]
    [InlineData("\uDC00{}", false)]
    [InlineData("{} \uD83D", false)]
    public void Lone_surrogates_are_judged_like_the_replacement_characters_of_a_file(string text, bool loads)
    {
        Report report = Run(new Source("config.json", SourceKind.Config, text));
        Assert.Equal(loads, report.Results.All(result => result.Finding.Rule.Id != "GCL0001"));
        Report file = Run(Source.FromBytes("config.json", SourceKind.Config, Encoding.UTF8.GetBytes(text)));
        Assert.Equal(file.Results.Select(result => result.Finding.Location.Span), report.Results.Select(result => result.Finding.Location.Span));
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Every_line_end_counts_once(string lineEnd)
    {
        Report report = Run(new Source("config.json", SourceKind.Config, Off.Replace("\n", lineEnd, StringComparison.Ordinal)));
        Assert.Equal(new LinePosition(1, 35), Assert.Single(report.Results, result => result.Finding.Rule.Id == "GCL0601").Finding.Location.Start);
    }

    [Fact]
    public void A_line_of_a_million_characters_has_its_columns()
    {
        string text = "{\"x\": [" + string.Concat(Enumerable.Repeat("1, ", 340_000)) + "], \"gateway\": {\"injection_action\": \"off\"}}";
        Finding off = Assert.Single(Run(new Source("config.json", SourceKind.Config, text)).Results, result => result.Finding.Rule.Id == "GCL0601").Finding;
        Assert.Equal(new LinePosition(0, text.LastIndexOf("\"off\"", StringComparison.Ordinal)), off.Location.Start);
    }

    static List<Finding> Syntax(byte[] bytes) =>
        [.. Run(Source.FromBytes("config.json", SourceKind.Config, bytes)).Results.Select(result => result.Finding).Where(finding => finding.Rule.Id == "GCL0001")];

    static Report Run(Source source)
    {
        Report report = Linter.Run(new Deployment(source));
        Assert.Empty(report.Errors);
        return report;
    }
}
