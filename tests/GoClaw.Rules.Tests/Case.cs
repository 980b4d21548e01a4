using GoClaw.Rules.Secrets;
using GoClaw.Rules.Tests.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests;

/// <summary>
/// A file under <c>Cases/ID</c>: dropping one adds a test of that rule. <c>ok-*</c> is what an honest operator writes and the rule must not
/// report. <c>*.base64</c> holds bytes that no editor would keep; <c>«GitHub»</c> stands for a made-up key, so that no scanner of
/// repositories finds one here.
/// </summary>
sealed class Case
{
    public static readonly string Root = Path.Combine(Repository.Root, "tests", "GoClaw.Rules.Tests", "Cases");

    static readonly (string Mark, string Key)[] Keys =
    [
        ("«Anthropic»", Fake.Anthropic), ("«GitHub»", Fake.GitHub), ("«Telegram»", Fake.Telegram), ("«Discord»", Fake.Discord), ("«Aws»", Fake.Aws),
        ("«Jwt»", Fake.JsonWebToken), ("«Pem»", Fake.Pem("RSA ", "\\n")), ("«Hex32»", Fake.Hex(32)), ("«Hex64»", Fake.Hex(64)), ("«Key»", Fake.Alnum(24)), ("«Other»", Fake.Alnum(24, 9)),
    ];

    readonly Lazy<Deployment> deployment;
    readonly Lazy<Report> report;

    Case(string name)
    {
        Name = name;
        Rule = name[..name.IndexOf('/')];
        Source = Read(Path.Combine(Root, name));
        deployment = new Lazy<Deployment>(() => new Deployment(Source));
        report = new Lazy<Report>(() => Linter.Run(deployment.Value));
    }

    /// <summary><c>GCL0601/off.json5</c>.</summary>
    public string Name { get; }

    public string Rule { get; }

    public Source Source { get; }

    public Report Report => report.Value;

    public bool IsNegative => Path.GetFileName(Name).StartsWith("ok-", StringComparison.Ordinal);

    /// <summary>Where its snapshot stands, without the extension.</summary>
    public string Stem => Path.Combine(Root, StemOf(Name));

    public IEnumerable<Finding> Own => Report.Results.Select(result => result.Finding).Where(finding => finding.Rule.Id == Rule);

    /// <summary>It is about what nobody wrote: it stands at a parent, beside others that are missing there.</summary>
    public bool IsAbsence(Finding finding) =>
        finding.Setting is { Length: > 0 } path && finding.Rule.Section.Number > 0 && deployment.Value.Find(path) is { IsAbsent: true };

    public static IEnumerable<Case> All => Names.Select(Named);

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".verified.txt", StringComparison.Ordinal) && !file.EndsWith(".received.txt", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public static Case Named(string name) => new(name);

    public static string StemOf(string name) => name[..name.IndexOf('.')];

    public static Report Judge(Source source) => Linter.Run(new Deployment(source));

    /// <summary>What no message may show: literals at secret paths, credentials by form, passwords of connection strings.</summary>
    public IEnumerable<string> SecretTexts()
    {
        foreach (SecretMatch match in SecretScanner.FindAll(Source.Text))
            yield return Cut(match.Span);
        foreach (ConnectionString dsn in ConnectionString.FindAll(Source.Text))
        {
            if (dsn is { PasswordKind: PasswordKind.Literal, PasswordSpan: { } password })
                yield return Cut(password);
        }

        foreach (Leak leak in deployment.Value.Leaks)
        {
            if (leak.Kind != LeakKind.Dsn)
                yield return Cut(leak.Location.Span).Trim('"', '\'');
        }

        string Cut(TextSpan span) => Source.Text.Substring(span.Start, span.Length);
    }

    static Source Read(string file)
    {
        byte[] bytes = file.EndsWith(".base64", StringComparison.Ordinal) ? Convert.FromBase64String(File.ReadAllText(file)) : Fill(File.ReadAllBytes(file));
        return Source.FromBytes("config.json", SourceKind.Config, bytes);
    }

    static byte[] Fill(byte[] bytes)
    {
        // Latin-1 keeps every byte, so that only the marks change.
        string text = System.Text.Encoding.Latin1.GetString(bytes);
        foreach ((string mark, string key) in Keys)
            text = text.Replace(System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(mark)), key, StringComparison.Ordinal);
        return System.Text.Encoding.Latin1.GetBytes(text);
    }
}
