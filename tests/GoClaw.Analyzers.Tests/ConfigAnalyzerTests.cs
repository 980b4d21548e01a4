using System.Collections.Immutable;
using System.Text;
using GoClaw.Rules;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using static GoClaw.Analyzers.Tests.Analysis;

namespace GoClaw.Analyzers.Tests;

public sealed class ConfigAnalyzerTests
{
    const string Unsafe = """
        {
          "gateway": { "injection_action": "off", "host": "127.0.0.1" },
          "agents": { "defaults": {} }
        }
        """;

    [Fact]
    public async Task A_configuration_is_reported_as_the_engine_finds_it()
    {
        TextFile file = new("/app/config.json", Unsafe);

        ImmutableArray<Diagnostic> found = await Config(file);

        Report report = Linter.Run(new Deployment(Source.FromBytes(file.Path, SourceKind.Config, Encoding.UTF8.GetBytes(Unsafe))));
        Assert.Contains(found, diagnostic => diagnostic.Id == "GCL0601");
        Assert.Equal(report.Results.Select(Picture), found.Select(Picture));
    }

    [Fact]
    public async Task A_diagnostic_carries_what_an_editor_and_a_fix_need()
    {
        Diagnostic found = Assert.Single(await Config(new TextFile("/app/config.json", Unsafe)), diagnostic => diagnostic.Id == "GCL0601");

        Assert.Equal("gateway.injection_action", found.Properties[Diagnostics.Setting]);
        Assert.Equal(Catalogue.Find("GCL0601")!.HelpLink, found.Descriptor.HelpLinkUri);
        Assert.Equal("GoClaw.Security", found.Descriptor.Category);
        Assert.Contains("6.1", found.Descriptor.CustomTags);
        Assert.Equal(LocationKind.ExternalFile, found.Location.Kind);
    }

    [Theory]
    [InlineData("/app/config.json")]
    [InlineData("/app/goclaw.lab.json5")]
    [InlineData("/app/Config.Production.JSON")]
    [InlineData("C:\\app\\config.json5")]
    public async Task A_file_that_only_its_name_suggests_is_judged_when_it_looks_like_one(string path)
    {
        Assert.NotEmpty(await Config(new TextFile(path, Unsafe)));
        Assert.Empty(await Config(new TextFile(path, """{ "database": { "host": "db" }, "port": 8080 }""")));
    }

    [Fact]
    public async Task A_goclaw_json_is_nobody_elses() => Assert.NotEmpty(await Config(new TextFile("/app/goclaw.json", "{ \"gatway\": {} }")));

    [Theory]
    [InlineData("/app/appsettings.json")]
    [InlineData("/app/myconfig.json")]
    [InlineData("/app/config.yml")]
    [InlineData("/app/config")]
    [InlineData("")]
    public async Task A_file_of_another_name_is_left_alone(string path)
    {
        Assert.Empty(await Config(new TextFile(path, Unsafe)));
    }

    [Fact]
    public async Task A_file_that_the_project_names_is_judged_whatever_it_is_called()
    {
        Dictionary<string, string> named = new() { ["build_property.GoClawConfigFiles"] = "/app/a.json|/app/gateway.conf" };

        Assert.NotEmpty(await Config(named, new TextFile("/app/gateway.conf", Unsafe)));
        Assert.Empty(await Config(named, new TextFile("/app/other.conf", Unsafe)));
    }

    [Fact]
    public async Task In_a_real_build_the_task_reports_even_where_the_project_lists_the_file_itself() =>
        Assert.Empty(await Build([], new TextFile("/app/config.json", Unsafe)));

    [Fact]
    public async Task A_file_that_cannot_be_read_is_the_business_of_the_build()
    {
        Assert.Empty(await Config(new TextFile("/app/config.json", (SourceText?)null)));
    }

    [Theory]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public async Task Lines_are_counted_as_everywhere_else(string between)
    {
        TextFile file = new("/app/config.json", $"{{ /* {between} */\n{Unsafe[1..]}");

        ImmutableArray<Diagnostic> found = await Config(file);

        Assert.NotEmpty(found);
        Assert.Equal(Linter.Run(new Deployment(new Source(file.Path, SourceKind.Config, file.GetText()!.ToString()))).Results.Select(Picture), found.Select(Picture));
    }

    [Theory]
    [InlineData("EF BB BF 7B 7D", true, false, SourceEncoding.Utf8)]
    [InlineData("7B 7D", false, false, SourceEncoding.Utf8)]
    [InlineData("7B 22 C3 A9 FF E4 22 7D", false, true, SourceEncoding.Utf8)]
    [InlineData("FF FE 7B 00 7D 00", true, true, SourceEncoding.Utf16)]
    [InlineData("FE FF 00 7B 00 7D", true, true, SourceEncoding.Utf16)]
    public void The_engine_gets_the_facts_that_the_compiler_dropped(string hex, bool mark, bool invalid, SourceEncoding encoding)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", ""));
        using MemoryStream stream = new(bytes);

        // As the compiler does: strict UTF-8 first, then the machine's own encoding.
        SourceText text;
        try
        {
            text = SourceText.From(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            text = SourceText.From(bytes, bytes.Length, Encoding.Latin1);
        }

        Source source = AdditionalSource.Read("config.json", SourceKind.Config, text);

        Source expected = Source.FromBytes("config.json", SourceKind.Config, bytes);
        Assert.Equal(expected.Text, source.Text);
        Assert.Equal(new SourceFacts(mark, invalid, encoding), source.Facts);
        Assert.Equal(expected.Facts, source.Facts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{ \"gateway\": { \"injection_action\": \"of")]
    [InlineData("\0\0\0")]
    [InlineData("[[[[")]
    public async Task A_file_that_is_being_typed_breaks_nothing(string text)
    {
        Dictionary<string, string> named = new() { ["build_property.GoClawConfigFiles"] = "/app/config.json" };

        Assert.All(await Config(named, new TextFile("/app/config.json", text)), diagnostic => Assert.InRange(diagnostic.Location.SourceSpan.End, 0, text.Length));
    }

    [Fact]
    public async Task Profile_and_known_keys_come_from_editorconfig()
    {
        const string Text = """{ "gateway": { "rate_limit_rpm": 0, "new_thing": true } }""";
        TextFile options = new("/app/.editorconfig", "[lab/*]\ngoclaw_profile = development\ngoclaw_known_keys = gateway.new_thing\n");

        ImmutableArray<Diagnostic> found = await Config(options, new TextFile("/app/config.json", Text), new TextFile("/app/lab/config.json", Text), new TextFile("/app/config.local.json", Text));

        Assert.Equal(
            ["/app/config.json Warning", "/app/config.local.json Info", "/app/lab/config.json Info"],
            found.Where(diagnostic => diagnostic.Id == "GCL0401").Select(diagnostic => $"{diagnostic.Location.GetLineSpan().Path} {diagnostic.Severity}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["/app/config.json", "/app/config.local.json"],
            found.Where(diagnostic => diagnostic.Id == "GCL0003").Select(diagnostic => diagnostic.Location.GetLineSpan().Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_is_judged_anew_when_editorconfig_lists_another_key()
    {
        TextFile file = new("/app/config.json", """{ "gateway": { "host": "127.0.0.1", "new_thing": true } }""");

        Assert.DoesNotContain(await Config(file, new TextFile("/app/.editorconfig", "[*]\ngoclaw_known_keys = gateway.new_thing\n")), diagnostic => diagnostic.Id == "GCL0003");
        Assert.Contains(await Config(file, new TextFile("/app/.editorconfig", "[*]\ngoclaw_known_keys = gateway.other\n")), diagnostic => diagnostic.Id == "GCL0003");
    }

    internal static string Picture(Result result)
    {
        Finding finding = result.Finding;
        return $"{finding.Rule.Id} {result.Severity} {finding.Location.Source.Path} {finding.Location.Span.Start}+{finding.Location.Span.Length} "
            + $"{finding.Location.Start.Line}:{finding.Location.Start.Column}-{finding.Location.End.Line}:{finding.Location.End.Column} {finding.Message}";
    }

    internal static string Picture(Diagnostic diagnostic)
    {
        FileLinePositionSpan lines = diagnostic.Location.GetLineSpan();
        return $"{diagnostic.Id} {diagnostic.Severity} {lines.Path} {diagnostic.Location.SourceSpan.Start}+{diagnostic.Location.SourceSpan.Length} "
            + $"{lines.StartLinePosition.Line}:{lines.StartLinePosition.Character}-{lines.EndLinePosition.Line}:{lines.EndLinePosition.Character} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
