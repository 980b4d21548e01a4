using System.Text;
using GoClaw.Rules.Severities;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Severities;

public sealed class BuildSwitchesTests
{
    const string Category = "GoClaw.Security";

    static readonly string[] Values = ["", "none", "silent", "suggestion", "warning", "error", "default", "bogus"];

    /// <summary>Every own severity, every value of every key, every combination of switches, held against the compiler.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Severities_are_the_compiler_s(bool treatWarningsAsErrors)
    {
        List<string> ids = [.. Enumerable.Range(0, 8).Select(flags => $"GCL000{flags}")];
        string noWarn = string.Join(';', ids.Where((_, flags) => (flags & 1) != 0));
        string warningsAsErrors = string.Join(", ", ids.Where((_, flags) => (flags & 2) != 0));
        string warningsNotAsErrors = string.Join(";", ids.Where((_, flags) => (flags & 4) != 0));
        BuildSwitches switches = new(noWarn, warningsAsErrors, warningsNotAsErrors, treatWarningsAsErrors);
        string editorConfig = Matrix(ids, out List<string> paths);
        SeverityResolver resolver = new([EditorConfig.Parse("/repo/.editorconfig", editorConfig)]);

        // In the order in which MSBuild hands them to csc.
        IReadOnlyDictionary<(string, string, Severity), Severity> compiler = RoslynOracle.Compile(
            ids, Category, paths, editorConfig,
            treatWarningsAsErrors ? "/warnaserror+" : "/warnaserror-", "/nowarn:" + noWarn, "/warnaserror+:" + warningsAsErrors, "/warnaserror-:" + warningsNotAsErrors);

        int compared = 0;
        foreach (string path in paths)
        {
            foreach (string id in ids)
            {
                for (Severity own = Severity.Hidden; own <= Severity.Error; own++, compared++)
                {
                    Severity expected = compiler.GetValueOrDefault((path, id, own), Severity.None);
                    Severity actual = switches.Resolve(id, own, resolver.Find(path, id, Category));
                    Assert.True(expected == actual, $"{own} {id} in {path}: the compiler says {expected}, we say {actual}.");
                }
            }
        }

        Assert.Equal(((8 * 8) + (7 * 3)) * ids.Count * 4, compared);
    }

    // The same answers in words; each row is part of the matrix above.
    [Theory]
    [InlineData("NoWarn beats an error", "error", Severity.Error, Severity.None, "GCL0601", "", "", false)]
    [InlineData("NoWarn beats WarningsAsErrors", "", Severity.Warning, Severity.None, "GCL0601", "GCL0601", "", false)]
    [InlineData("WarningsAsErrors raises warnings", "", Severity.Warning, Severity.Error, "", "GCL0601", "", false)]
    [InlineData("WarningsAsErrors raises suggestions too", "", Severity.Info, Severity.Error, "", "GCL0601", "", false)]
    [InlineData("WarningsAsErrors beats .editorconfig", "none", Severity.Warning, Severity.Error, "", "GCL0601", "", false)]
    // So says csc; MSBuild then raises the warning that it is given to log.
    [InlineData("WarningsNotAsErrors beats WarningsAsErrors", "", Severity.Warning, Severity.Warning, "", "GCL0601", "GCL0601", false)]
    [InlineData("TreatWarningsAsErrors raises warnings", "", Severity.Warning, Severity.Error, "", "", "", true)]
    [InlineData("TreatWarningsAsErrors leaves suggestions", "", Severity.Info, Severity.Info, "", "", "", true)]
    [InlineData("TreatWarningsAsErrors raises configured warnings", "warning", Severity.Info, Severity.Error, "", "", "", true)]
    [InlineData("TreatWarningsAsErrors leaves default", "default", Severity.Warning, Severity.Warning, "", "", "", true)]
    [InlineData("WarningsNotAsErrors exempts", "", Severity.Warning, Severity.Warning, "", "", "GCL0601", true)]
    [InlineData("WarningsNotAsErrors leaves errors", "", Severity.Error, Severity.Error, "", "", "GCL0601", true)]
    [InlineData("WarningsNotAsErrors keeps a warning from a configured error", "error", Severity.Warning, Severity.Warning, "", "", "GCL0601", false)]
    [InlineData("WarningsNotAsErrors does not keep a suggestion from it", "error", Severity.Info, Severity.Error, "", "", "GCL0601", false)]
    [InlineData("A configured severity applies to lower findings", "error", Severity.Info, Severity.Error, "", "", "", false)]
    public void A_switch_does_this(
        string because, string configured, Severity own, Severity expected, string noWarn, string warningsAsErrors, string warningsNotAsErrors, bool treatWarningsAsErrors)
    {
        SeverityResolver resolver = new([EditorConfig.Parse("/repo/.editorconfig", $"[*]\ndotnet_diagnostic.GCL0601.severity = {configured}\n")]);
        BuildSwitches switches = new(noWarn, warningsAsErrors, warningsNotAsErrors, treatWarningsAsErrors);
        Severity actual = switches.Resolve("GCL0601", own, resolver.Find("/repo/a.json", "GCL0601", Category));
        Assert.True(expected == actual, because);
    }

    // csc is strict about case; MSBuild, which reads the same lists for every warning that is logged, is not.
    [Theory]
    [InlineData("GCL0601;GCL0602")]
    [InlineData(" gcl0602 ,\n\tgcl0601 ;;")]
    [InlineData("CS1591 GCL0601")]
    public void Lists_are_read_as_MSBuild_writes_them(string noWarn)
    {
        Assert.Equal(Severity.None, new BuildSwitches(noWarn).Resolve("GCL0601", Severity.Error, default));
        Assert.Equal(Severity.Error, new BuildSwitches(noWarn).Resolve("GCL060", Severity.Error, default));
    }

    [Fact]
    public void The_linter_reports_with_the_severity_of_the_file()
    {
        SeverityResolver resolver = new([EditorConfig.Parse("/repo/.editorconfig", """
            [dev/**]
            dotnet_analyzer_diagnostic.category-GoClaw.Security.severity = suggestion
            [old/*]
            dotnet_diagnostic.GCL0601.severity = none
            """)]);
        const string Text = """{ "gateway": { "injection_action": "off" } }""";

        Severity? Of(string path) => Linter.Run(new Deployment(new Source(path, SourceKind.Config, Text)), new FilePolicy(resolver, path).Policy)
            .Results.SingleOrDefault(result => result.Finding.Rule.Id == "GCL0601")?.Severity;

        Assert.Equal(Severity.Error, Of("/repo/config.json"));
        Assert.Equal(Severity.Info, Of("/repo/dev/config.json"));
        Assert.Null(Of("/repo/old/config.json"));
    }

    /// <summary>One section and one file for every combination of the bulk keys, and for every value of the ID's key, with and without them.</summary>
    static string Matrix(List<string> ids, out List<string> paths)
    {
        IEnumerable<(string Id, string Category, string All)> bulk = Values.SelectMany(category => Values.Select(all => ("", category, all)));
        IEnumerable<(string Id, string Category, string All)> single = Values.Skip(1).SelectMany(id => new[] { (id, "", ""), (id, "error", ""), (id, "none", "error") });
        StringBuilder text = new();
        paths = [];
        foreach ((string byId, string byCategory, string byAll) in bulk.Concat(single))
        {
            string name = $"{byId}-{byCategory}-{byAll}.cs";
            paths.Add("/repo/" + name);
            text.AppendLine($"[{name}]");
            foreach (string id in byId.Length == 0 ? [] : ids)
                text.AppendLine($"dotnet_diagnostic.{id}.severity = {byId}");
            if (byCategory.Length > 0)
                text.AppendLine($"dotnet_analyzer_diagnostic.category-{Category}.severity = {byCategory}");
            if (byAll.Length > 0)
                text.AppendLine($"dotnet_analyzer_diagnostic.severity = {byAll}");
        }

        return text.ToString();
    }
}
