using GoClaw.Rules.Severities;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Severities;

public sealed class FilePolicyTests
{
    /// <summary>A limit that is off harms nobody as long as a developer is alone; injection detection that is off is an error everywhere.</summary>
    const string Text = """{ "gateway": { "rate_limit_rpm": 0, "injection_action": "off", "port": "18790" } }""";

    [Theory]
    [InlineData("/app/config.json", Profile.Production)]
    [InlineData("/app/config.Production.json", Profile.Production)]
    [InlineData("/app/config.Development.json", Profile.Development)]
    [InlineData("/app/config.development.json5", Profile.Development)]
    [InlineData("C:\\app\\GOCLAW.LOCAL.JSON", Profile.Development)]
    [InlineData("config.local.json5", Profile.Development)]
    [InlineData("/app/development/config.json", Profile.Production)]
    [InlineData("/app/config.local.json/config.json", Profile.Production)]
    [InlineData("/app/configlocal.json", Profile.Production)]
    [InlineData("/app/config.localhost.json", Profile.Production)]
    [InlineData("/app/config.local.json.bak", Profile.Production)]
    [InlineData("", Profile.Production)]
    public void The_name_of_a_file_says_what_it_is_for(string path, Profile profile) => Assert.Equal(profile, Of(path, "").Profile);

    [Theory]
    [InlineData("development", Profile.Development)]
    [InlineData("Development", Profile.Development)]
    [InlineData("production", Profile.Production)]
    public void An_editorconfig_knows_better(string option, Profile profile)
    {
        Assert.Equal(profile, Of("/app/config.json", $"[*.json]\ngoclaw_profile = {option}\n").Profile);
        Assert.Equal(profile, Of("/app/config.local.json", $"[*.json]\ngoclaw_profile = {option}\n").Profile);
    }

    [Fact]
    public void A_profile_nobody_knows_leaves_it_to_the_name_and_is_complained_about()
    {
        FilePolicy production = Of("/app/config.json", "[*]\ngoclaw_profile = staging\n");
        FilePolicy development = Of("/app/config.local.json", "[*]\ngoclaw_profile = staging\n");

        Assert.Equal((Profile.Production, Profile.Development), (production.Profile, development.Profile));
        Assert.Equal("goclaw_profile in .editorconfig is \"staging\", which is neither production nor development; the file's name decides: production", production.Complaint);
        Assert.Null(Of("/app/config.json", "[*]\ngoclaw_profile = unset\n").Complaint);
        Assert.Null(Of("/app/config.json", "").Complaint);
    }

    [Fact]
    public void In_development_a_rule_that_matters_in_production_only_is_a_reminder()
    {
        Assert.Equal(("Warning", "Error", "Error"), Judge("/app/config.json", ""));
        Assert.Equal(("Info", "Error", "Error"), Judge("/app/config.Development.json", ""));
    }

    [Fact]
    public void What_somebody_configured_is_not_lowered()
    {
        Assert.Equal(("Error", "Error", "Error"), Judge("/app/config.local.json", "[*]\ndotnet_diagnostic.GCL0401.severity = error\n"));
        Assert.Equal(("Warning", "Error", "Error"), Judge("/app/config.local.json", "[*]\ndotnet_analyzer_diagnostic.category-GoClaw.RateLimiting.severity = warning\n"));
        Assert.Equal(("Warning", "Warning", "Warning"), Judge("/app/config.local.json", "[*]\ndotnet_analyzer_diagnostic.severity = warning\n"));
        Assert.Equal(("Info", "Error", "Error"), Judge("/app/config.local.json", "[*]\ndotnet_diagnostic.GCL0401.severity = default\n"));
    }

    [Fact]
    public void The_switches_of_a_build_see_the_lowered_severity()
    {
        Assert.Equal(("Info", "Error", "Error"), Judge("/app/config.local.json", "", new BuildSwitches(treatWarningsAsErrors: true)));
        Assert.Equal(("Error", "Error", "Error"), Judge("/app/config.json", "", new BuildSwitches(treatWarningsAsErrors: true)));
        Assert.Equal(("Error", "Error", "Error"), Judge("/app/config.local.json", "", new BuildSwitches(warningsAsErrors: "GCL0401")));
        Assert.Equal((null, "Error", "Error"), Judge("/app/config.local.json", "", new BuildSwitches(noWarn: "GCL0401")));
    }

    [Fact]
    public void A_profile_never_raises_and_hidden_stays_hidden()
    {
        FilePolicy development = Of("/app/config.local.json", "");
        Source source = new("/app/config.local.json", SourceKind.Config, "{}");
        foreach (Rule rule in Catalogue.Rules)
        {
            for (Severity own = Severity.None; own <= Severity.Error; own++)
            {
                Finding finding = new(rule, own, new Location(source, new TextSpan(0, 0)), new Message("x"), null, [], null);
                Assert.Equal(rule.OnlyInProduction && own > Severity.Info ? Severity.Info : own, development.Resolve(finding));
            }
        }
    }

    /// <summary>A gateway that does not start and a secret that anybody can read are as bad on a developer's machine.</summary>
    [Fact]
    public void Load_errors_and_leaks_count_in_every_profile()
    {
        string[] always = ["GCL0001", "GCL0002", "GCL0102", "GCL0203", "GCL0204"];

        Assert.All(always, id => Assert.False(Catalogue.Find(id)!.OnlyInProduction));
        Assert.Contains(Catalogue.Rules, rule => rule.OnlyInProduction);
    }

    [Fact]
    public void The_keys_that_a_gateway_knows_are_those_of_the_file()
    {
        const string Options = "[*]\ngoclaw_known_keys = gateway.new_thing\n[fork/*]\ngoclaw_known_keys = gateway.mood, hooks # ours\n";

        Assert.Equal("gateway.new_thing", Of("/app/config.json", Options).KnownKeys.Text);
        Assert.Equal("gateway.mood, hooks", Of("/app/fork/config.json", Options).KnownKeys.Text);
        Assert.Equal("", Of("/app/config.json", "").KnownKeys.Text);
    }

    static FilePolicy Of(string path, string editorConfig, BuildSwitches? switches = null) =>
        new(new SeverityResolver([EditorConfig.Parse("/app/.editorconfig", editorConfig)]), path, switches);

    /// <summary>Of the limit, of injection detection, of the type.</summary>
    static (string? Limit, string? Injection, string? Type) Judge(string path, string editorConfig, BuildSwitches? switches = null)
    {
        Report report = Linter.Run(new Deployment(new Source(path, SourceKind.Config, Text)), Of(path, editorConfig, switches).Policy);
        return (Severity("GCL0401"), Severity("GCL0601"), Severity("GCL0002"));

        string? Severity(string id) => report.Results.SingleOrDefault(result => result.Finding.Rule.Id == id)?.Severity.ToString();
    }
}
