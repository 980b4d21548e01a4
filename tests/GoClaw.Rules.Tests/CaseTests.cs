using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests;

/// <summary>Every rule against its cases: what it says, what it leaves alone, what its fixes do, what no message shows.</summary>
public sealed class CaseTests
{
    const int FewestNegatives = 5;

    // A leak is said whatever else is wrong with the value; a token may be exposed and weak.
    static readonly (string, string)[] TwoCauses =
    [
        ("GCL0202", "GCL0203"),
        ("GCL0001", "GCL0102"), ("GCL0001", "GCL0203"), ("GCL0001", "GCL0204"), ("GCL0002", "GCL0102"), ("GCL0002", "GCL0203"), ("GCL0002", "GCL0204"),
    ];

    public static TheoryData<string> Positives => [.. Case.Names.Where(name => !Case.Named(name).IsNegative)];

    public static TheoryData<string> Negatives => [.. Case.Names.Where(name => Case.Named(name).IsNegative)];

    public static TheoryData<string> Every => [.. Case.Names];

    [Theory]
    [MemberData(nameof(Positives))]
    public void A_case_is_judged_as_verified(string name)
    {
        Case one = Case.Named(name);

        Assert.NotEmpty(one.Own);
        Snapshot.VerifyAt(CasePicture.Of(one), one.Stem);
    }

    [Theory]
    [MemberData(nameof(Negatives))]
    public void What_an_honest_operator_writes_is_left_alone(string name) => Assert.Empty(Case.Named(name).Own.Select(finding => finding.Message.ToString()));

    [Theory]
    [MemberData(nameof(Every))]
    public void No_rule_fails(string name) => Assert.Empty(Case.Named(name).Report.Errors);

    [Theory]
    [MemberData(nameof(Every))]
    public void No_finding_is_above_the_severity_its_rule_announces(string name) =>
        Assert.All(Case.Named(name).Report.Results, result => Assert.True(result.Finding.Severity <= result.Finding.Rule.Severity));

    [Theory]
    [MemberData(nameof(Every))]
    public void A_fix_removes_its_finding_and_brings_no_other(string name)
    {
        Case one = Case.Named(name);
        foreach (Finding finding in one.Report.Results.Select(result => result.Finding))
        {
            if (finding.Fix is { } fix)
                AssertMends(one, finding, fix);
        }
    }

    static void AssertMends(Case one, Finding finding, Fix fix)
    {
        Source mended = FixedText.Of(one.Source, fix);
        ConfigDocument before = new(one.Source);
        ConfigDocument after = new(mended);
        Assert.True(after.Syntax.Errors.Count <= before.Syntax.Errors.Count, $"{finding.Rule.Id}: a fix breaks the syntax");

        // Only of a file that loads can it be said what is missing; and a misplaced object counts as present, whatever it lacks.
        bool tellsMore = (after.Loads && !before.Loads) || finding.Rule.Id is "GCL0003" or "GCL0004";
        List<string> known = [.. one.Report.Results.Select(result => Key(result.Finding))];
        Assert.True(known.Remove(Key(finding)));
        foreach (Finding left in Case.Judge(mended).Results.Select(result => result.Finding))
        {
            bool isAbsence = left.Message.Fault.Contains("is not set", StringComparison.Ordinal);
            // Of a text that the parser rejects nothing else is said until it can be read.
            bool isReadable = finding.Rule.Id == "GCL0001" && fix.Edits[0].Edits.Any(edit => left.Location.Span.Contains(edit.Span));
            Assert.True(known.Remove(Key(left)) || (tellsMore && isAbsence) || isReadable, $"{finding.Rule.Id}: after its fix there is {Key(left)}");
        }

        Dictionary<string, string> kept = Leaves(after, []);
        foreach ((string path, string text) in Leaves(before, fix.Edits[0].Edits))
            Assert.True(kept.TryGetValue(path, out string? now) && now == text, $"{finding.Rule.Id}: its fix changes {path}");

        static string Key(Finding finding) => $"{finding.Rule.Id} {finding.Setting} {finding.Message}";
    }

    /// <summary>The values that no edit touches, by key or by value.</summary>
    static Dictionary<string, string> Leaves(ConfigDocument config, IReadOnlyList<TextEdit> edits)
    {
        Dictionary<string, string> leaves = [];
        foreach (Setting setting in config.Settings.Where(setting => setting is { Value: not null, Children.Count: 0 }))
        {
            if (!edits.Any(edit => edit.Span.Overlaps(setting.Location.Span) || edit.Span.Overlaps(setting.KeyLocation.Span)))
                leaves[setting.Path] = setting.Value!.Value.Text;
        }

        return leaves;
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void No_message_shows_a_secret(string name)
    {
        Case one = Case.Named(name);
        string[] secrets = [.. one.SecretTexts()];
        string said = string.Join("\n", one.Report.Results.Select(result => Said(result.Finding)));

        Assert.All(secrets, secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, CasePicture.Of(one), StringComparison.Ordinal));

        static string Said(Finding finding) => string.Join("\n", [finding.Message.ToString(), finding.Setting, finding.Fix?.Title, .. finding.Related.Select(related => related.Message)]);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void One_cause_is_one_finding(string name)
    {
        Case one = Case.Named(name);
        Finding[] written = [.. one.Report.Results.Select(result => result.Finding).Where(finding => !one.IsAbsence(finding))];
        for (int i = 0; i < written.Length; i++)
        {
            for (int j = i + 1; j < written.Length; j++)
            {
                (Finding a, Finding b) = (written[i], written[j]);
                if (a.Rule.Id == b.Rule.Id || !a.Location.Span.Overlaps(b.Location.Span))
                    continue;
                (string, string) pair = string.CompareOrdinal(a.Rule.Id, b.Rule.Id) < 0 ? (a.Rule.Id, b.Rule.Id) : (b.Rule.Id, a.Rule.Id);
                Assert.Contains(pair, TwoCauses);
            }
        }
    }

    [Fact]
    public void Every_rule_has_a_folder_with_cases_and_look_alikes() =>
        Assert.All(Catalogue.Rules.Where(rule => rule.Surfaces.HasFlag(Surfaces.Config)), rule =>
        {
            Case[] own = [.. Case.All.Where(one => one.Rule == rule.Id)];
            Assert.True(own.Count(one => one.IsNegative) >= FewestNegatives, $"{rule.Id} has fewer than {FewestNegatives} look-alikes");
            Assert.Contains(own, one => !one.IsNegative);
        });

    /// <summary>Of a rule that is also mended in C# the tests of the analyzers hold the other half.</summary>
    [Fact]
    public void A_rule_says_it_has_fixes_when_one_of_its_cases_is_mended() =>
        Assert.All(Catalogue.Rules.Where(rule => rule.Surfaces.HasFlag(Surfaces.Config)), rule =>
        {
            bool isMended = Case.All.Where(one => one.Rule == rule.Id).SelectMany(one => one.Own).Any(finding => finding.Fix is not null);
            Assert.True(rule.HasFix == isMended || (rule.HasFix && rule.Surfaces != Surfaces.Config), rule.Id);
        });

    [Fact]
    public void Nothing_stray_lies_among_the_cases()
    {
        Assert.All(Directory.EnumerateDirectories(Case.Root), folder => Assert.NotNull(Catalogue.Find(Path.GetFileName(folder))));
        Assert.All(Case.Names, name => Assert.Matches(@"^GCL\d{4}/[a-z0-9-]+\.(json5?|base64)$", name));
        string[] stems = [.. Case.Names.Select(Case.StemOf)];
        Assert.Equal(stems.Length, stems.Distinct().Count());
        HashSet<string> judged = [.. Case.All.Where(one => !one.IsNegative).Select(one => Case.StemOf(one.Name))];
        Assert.All(
            Directory.EnumerateFiles(Case.Root, "*.verified.txt", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Case.Root, file).Replace('\\', '/')),
            file => Assert.Contains(Case.StemOf(file), judged));
    }
}
