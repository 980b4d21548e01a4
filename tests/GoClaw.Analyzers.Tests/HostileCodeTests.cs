using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace GoClaw.Analyzers.Tests;

/// <summary>
/// Whatever stands in a file, the analyzer comes to an end and does not throw. How long that took is told, not asserted; a limit ends what
/// would take for ever.
/// </summary>
public sealed class HostileCodeTests(ITestOutputHelper output)
{
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    static readonly string Root = Path.Combine(Analysis.Folder, "Cases");

    static readonly ImmutableArray<string> Cases = [.. Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Every case is broken by one of these, in turn.</summary>
    static readonly (string Name, Func<string, Random, string> Break)[] Faults =
    [
        ("cut", Cut),
        ("without its beginning", (code, random) => code[random.Next(code.Length)..]),
        ("without tokens", (code, random) => OfTokens(code, random, (tokens, at) => tokens.RemoveAt(at))),
        ("with tokens twice", (code, random) => OfTokens(code, random, (tokens, at) => tokens.Insert(at, tokens[at]))),
        ("with tokens swapped", (code, random) => OfTokens(code, random, (tokens, at) => (tokens[at], tokens[^(at + 1)]) = (tokens[^(at + 1)], tokens[at]))),
        ("with marks", (code, random) => OfTokens(code, random, (tokens, at) => tokens.Insert(at, "\"'{}()[]<>;,:=+?!$@#/\\\0\u200b\ud800"[random.Next(23)].ToString()))),
    ];

    public static TheoryData<string> Shapes => [.. Generated.Keys];

    public static TheoryData<string> Nestings => [.. Nested.Keys];

    public static TheoryData<string> Circles => [.. Circular.Keys];

    [Fact]
    public async Task Broken_cases_end_without_a_fault()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        Random random = new(seed);
        List<(string Name, string Code)> broken = [];
        for (int i = 0; i < Cases.Length; i++)
        {
            string code = await File.ReadAllTextAsync(Cases[i]);
            for (int j = 0; j < 2; j++)
            {
                (string name, Func<string, Random, string> fault) = Faults[(i + j + seed % 2) % Faults.Length];
                broken.Add(($"{Path.GetFileName(Cases[i])} {name}", fault(code, random)));
            }
        }

        await Parallel.ForEachAsync(broken, async (each, _) => await Judge(each.Name, each.Code));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Large_code_comes_to_an_end(string shape)
    {
        TimeSpan small = await Judge(shape, Generated[shape](100));
        TimeSpan large = await Judge(shape, Generated[shape](10_000));

        output.WriteLine($"{shape}: {small.TotalMilliseconds:N0} ms, {large.TotalMilliseconds:N0} ms");
    }

    [Theory]
    [MemberData(nameof(Nestings))]
    public async Task Deep_code_comes_to_an_end(string nesting)
    {
        (string open, string inner, string close) = Nested[nesting];
        // Deeper, the compiler itself comes to no end: it binds lists in lists and interpolations in interpolations again and again.
        foreach (int depth in nesting is "collections" or "interpolations" ? [10] : new[] { 10, 200 })
        {
            string nested = string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));
            await Judge(nesting, inner.StartsWith(';') ? Method(nested) : Field(nested, "GoClawUrl"));
        }
    }

    [Theory]
    [MemberData(nameof(Circles))]
    public async Task Code_that_refers_to_itself_comes_to_an_end(string circle) => await Judge(circle, Circular[circle]);

    [Fact]
    public async Task Other_kinds_of_source_come_to_an_end()
    {
        foreach (LanguageVersion version in new[] { LanguageVersion.CSharp1, LanguageVersion.CSharp7_3, LanguageVersion.Latest, LanguageVersion.Preview })
        {
            foreach (SourceCodeKind kind in new[] { SourceCodeKind.Regular, SourceCodeKind.Script })
            {
                CSharpParseOptions options = new(version, DocumentationMode.Diagnose, kind, ["DEBUG", "goclaw"]);
                SyntaxTree[] trees = [.. Cases.Where((_, i) => i % 4 == 0).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))];
                await Analysis.Run(new CodeAnalyzer(), Analysis.Compile("").RemoveAllSyntaxTrees().AddSyntaxTrees(kind == SourceCodeKind.Script ? trees.Take(1) : trees), new([])).WaitAsync(Limit);
            }
        }
    }

    static readonly Dictionary<string, Func<int, string>> Generated = new(StringComparer.Ordinal)
    {
        ["assignments in one method"] = count => Method(Lines(count / 4, i => $"options.Gateway.RateLimitRpm = {i}; options.Sandbox.Mode = mode; string mode{i} = \"off\"; options.Sandbox.Mode = mode{i};")),
        ["assignments to many"] = count => Method(Lines(count / 10, i => $"options{i}.Sandbox.Mode = \"off\"; goclaw{i}.Url = \"http://goclaw{i}.example.com\";")),
        ["an object initialiser"] = count => Field("new GoClawOptions { " + Lines(count / 2, i => $"P{i} = {{ RateLimitRpm = {i}, InjectionAction = \"off\" }},") + " }"),
        ["a collection of objects"] = count => Field("new object[] { " + Lines(count / 4, i => $"new {{ Sandbox = new {{ Mode = \"off\", NetworkEnabled = true }}, Name = \"goclaw{i}\" }},") + " }"),
        ["a dictionary"] = count => Field("new Dictionary<string, string> { " + Lines(count / 2, i => $"[\"gateway:rate_limit_rpm{i}\"] = \"{i}\", [\"GoClaw:Url{i}\"] = \"http://gw{i}.example.com\",") + " }"),
        ["a dictionary of pairs"] = count => Field("new Dictionary<string, string> { " + Lines(count / 4, i => $"{{ \"agents:defaults:sandbox:mode\", \"off\" }}, {{ \"GOCLAW_SANDBOX_MODE\", \"off\" }},") + " }"),
        ["a collection expression"] = count => Field("[" + Lines(count, i => $"\"GOCLAW_PORT={i}\", \"postgres://app:Jr7kQp2vX9m@db{i}.example.com/app\",") + "]"),
        ["a JsonObject"] = count => Field("new JsonObject { " + Lines(count / 2, i => $"[\"gateway{i}\"] = new JsonObject {{ [\"injection_action\"] = \"off\" }},") + " [\"gateway\"] = new JsonObject { [\"injection_action\"] = \"off\" } }"),
        ["a list of pairs"] = count => Field("new List<KeyValuePair<string, string>> { " + Lines(count / 10, i => $"new(\"GOCLAW_SANDBOX_MODE\", \"off\"), new KeyValuePair<string, string>(\"gateway:injection_action\", \"off\"),") + " }"),
        ["variables of one environment"] = count => Method(Lines(count / 4, i => $"start.Environment[\"GOCLAW_X{i}\"] = \"{i}\"; Environment.SetEnvironmentVariable(\"GOCLAW_SANDBOX_MODE\", \"off\");")),
        ["variables of a chain"] = count => Method("builder" + Lines(count / 10, i => $".WithEnvironment(\"GOCLAW_X{i}\", \"off\")") + ";"),
        ["variables of a tuple list"] = count => Field("new (string, string)[] { " + Lines(count / 2, i => $"(\"GOCLAW_X{i}\", \"{i}\"),") + " }"),
        ["a concatenation"] = count => Field(string.Join(" + ", Enumerable.Range(0, count).Select(i => $"\"postgres://goclaw{i}\"")) + " + goclaw"),
        ["an interpolation"] = count => Field("$\"postgres://" + Lines(count, i => $"{{goclaw.Url{i}}}:") + "\""),
        ["a concatenation of arguments"] = count => Field("string.Concat(" + string.Join(", ", Enumerable.Range(0, count).Select(i => $"\"http://goclaw{i}:18790\"")) + ")"),
        ["a format"] = count => Field("string.Format(\"" + Lines(count / 2, i => $"{{{i}}}goclaw") + "\", " + string.Join(", ", Enumerable.Range(0, count).Select(i => $"\"{i}\"")) + ")"),
        ["a call with many arguments"] = count => Method("goclaw.Get(" + string.Join(", ", Enumerable.Range(0, count / 2).Select(i => $"\"http://gateway{i}.example.com/healthz\"")) + ");"),
        ["named arguments"] = count => Method("Run(" + string.Join(", ", Enumerable.Range(0, count).Select(i => $"rateLimitRpm{i}: {i}")) + ", goclaw: 1, injectionAction: \"off\");"),
        ["switch arms"] = count => Field("x switch { " + Lines(count / 20, i => $"{i} => \"http://goclaw{i}.example.com\",") + " _ => \"off\" }", "GoClawUrl"),
        ["a choice of values"] = count => Method("options.Sandbox.Mode = x switch { " + Lines(count / 20, i => $"{i} => \"off\",") + " _ => \"all\" };"),
        ["constants"] = count => string.Concat("class GoClaw { ", Lines(count / 4, i => $"const string Url{i} = \"http://goclaw{i}.example.com\" + Url{i - 1}; "), "}"),
        ["locals of one name"] = count => string.Concat("class C { ", Lines(count / 4, i => $"void M{i}(HttpClient client) {{ string url = \"http://gateway{i}.example.com/healthz\"; client.GetAsync(url); }} "), "} // goclaw"),
        ["uses of one field"] = count => "class C { string goclawUrl = \"http://gw.example.com\"; " + Lines(count / 4, i => $"void M{i}(HttpClient client) {{ client.GetAsync(goclawUrl + \"/healthz\"); }} ") + "}",
        ["callbacks"] = count => "class C { " + Lines(count / 10, i => $"void M{i}(HttpClientHandler handler) {{ if (x) return; handler.ServerCertificateCustomValidationCallback = (a, b, c, d) => true; new SslStream(s, false, (a, b, c, d) => true); }} ") + "}",
        ["callbacks by name"] = count => "class C { bool Take(object a, X509Certificate b, X509Chain c, SslPolicyErrors d) => true; " + Lines(count / 10, i => $"void M{i}() {{ new SslStream(s, false, Take); RemoteCertificateValidationCallback x = Take; new SslStream(s, false, x); }} ") + "}",
        ["callbacks in branches"] = count => Lines(count / 10, i => $"#if DEBUG\nclass C{i} {{ void M(HttpClientHandler handler) => handler.ServerCertificateCustomValidationCallback = (a, b, c, d) => true; }}\n#endif"),
        ["types"] = count => Lines(count / 10, i => $"class GoClawOptions{i} {{ public string InjectionAction {{ get; set; }} = \"off\"; public int RateLimitRpm {{ get; set; }} = 0; }}"),
        ["logs"] = count => "class C { void M(ILogger logger, string token) { " + Lines(count / 10, i => $"string t{i} = token + \"{i}\"; logger.LogInformation(\"{{T}}\", t{i});") + " } }",
        ["commands"] = count => Field("[\"goclaw\", " + Lines(count / 4, i => "\"--token\", \"Jr7kQp2vX9m\",") + " \"x\"]"),
        ["top-level statements"] = count => Lines(count / 10, i => $"string mode{i} = \"off\"; options.Sandbox.Mode = mode{i}; Console.WriteLine(\"http://goclaw.example.com:18790\");"),
        ["JSON lines"] = count => Field("\"\"\"\n{ \"gateway\": {\n" + Lines(count, i => $"\"injection_action\": \"off\", \"k{i}\": {i},\n") + "\"rate_limit_rpm\": 0 }, \"tools\": {} }\n\"\"\""),
        ["JSON pieces"] = count => Field(string.Join(" + \n", Enumerable.Range(0, count / 4).Select(i => i == 0 ? "\"{ \\\"gateway\\\": { \\\"injection_action\\\": \\\"off\\\"\"" : $"\", \\\"k{i}\\\": \\\"\" + x + \"\\\"\"")) + " + \" } }\""),
        ["unclosed"] = count => "class C { void M() { " + Lines(count / 10, i => $"options.Sandbox.Mode = \"off; goclaw(\"GOCLAW_X{i}"),
        ["names alone"] = count => Lines(count / 10, i => "GoClaw . Sandbox = "),
        ["directives"] = count => "#define goclaw\n" + Lines(count / 4, i => $"#if goclaw\n#region GOCLAW_{i}\nclass C{i} {{ const string Postgres = \"password\"; }}\n#endregion\n#elif X\n#else\n#endif\n"),
    };

    /// <summary>What opens, what is in the middle, what closes; a middle that begins with a semicolon is of statements.</summary>
    static readonly Dictionary<string, (string Open, string Inner, string Close)> Nested = new(StringComparer.Ordinal)
    {
        ["parentheses"] = ("(", "\"http://goclaw.example.com\"", ")"),
        ["objects"] = ("new GoClawOptions { Sandbox = ", "\"off\"", " }"),
        ["initialisers"] = ("new() { Sandbox = { Mode = \"off\", Next = ", "\"off\"", " } }"),
        ["anonymous objects"] = ("new { Sandbox = ", "new { Mode = \"off\" }", " }"),
        ["JSON objects"] = ("new JsonObject { [\"gateway\"] = ", "\"off\"", " }"),
        ["dictionaries"] = ("new Dictionary<string, object> { { \"GOCLAW_X\", ", "\"off\"", " } }"),
        ["collections"] = ("[", "\"GOCLAW_PORT=1\"", "]"),
        ["arrays"] = ("new[] { ", "\"GOCLAW_PORT=1\"", " }"),
        ["choices"] = ("x ? \"http://goclaw.example.com\" : ", "\"off\"", ""),
        ["choices in conditions"] = ("(", "x", " ? \"postgres://goclaw\" : \"off\")"),
        ["fallbacks"] = ("x ?? ", "\"http://goclaw.example.com/healthz\"", ""),
        ["sums to the right"] = ("\"postgres://goclaw\" + (", "x", ")"),
        ["sums to the left"] = ("(", "x", " + \"postgres://goclaw\")"),
        ["interpolations"] = ("$\"http://goclaw{", "x", "}\""),
        ["concatenations"] = ("string.Concat(\"http://goclaw\", ", "x", ")"),
        ["formats"] = ("string.Format(\"{0}goclaw://{1}\", 1, ", "\"{0}\"", ")"),
        ["joins"] = ("string.Join(\",\", new[] { ", "\"postgres://goclaw\"", " })"),
        ["lambdas"] = ("() => ", "\"http://goclaw.example.com:18790\"", ""),
        ["callbacks"] = ("(a, b, c, d) => ", "true", ""),
        ["calls"] = ("GoClaw(", "\"http://goclaw.example.com\"", ")"),
        ["casts"] = ("(string)", "\"http://goclaw.example.com\"", ""),
        ["negations"] = ("!", "goclaw", ""),
        ["members"] = ("", "goclaw", ".Sandbox"),
        ["indexers"] = ("", "goclaw", "[\"gateway\"]"),
        ["chains"] = ("", "goclaw", ".WithEnvironment(\"GOCLAW_SANDBOX_MODE\", \"off\")"),
        ["switches"] = ("x switch { 1 => ", "\"http://goclaw.example.com\"", ", _ => \"off\" }"),
        ["withs"] = ("", "goclaw", " with { Sandbox = \"off\" }"),
        ["tuples"] = ("(\"GOCLAW_X\", ", "\"off\"", ")"),
        ["assignments"] = ("goclaw.Sandbox.Mode = ", "\"off\"", ""),
        ["awaits"] = ("await ", "goclaw.Get(\"/healthz\")", ""),
        ["patterns"] = ("x is { Sandbox: ", "1", " }"),
        ["JSON in a text"] = ("", "\"\"\"{ \"gateway\": {} }\"\"\"", ""),
        ["blocks"] = ("{ ", ";options.Sandbox.Mode = \"off\";", " }"),
        ["conditions"] = ("if (env.IsDevelopment()) ", ";options.Sandbox.Mode = \"off\";", " else { }"),
        ["loops"] = ("foreach (var token in tokens) { ", ";logger.LogInformation(token);", " }"),
        ["functions"] = ("void GoClaw(string token) { ", ";logger.LogInformation(token);", " }"),
    };

    static readonly Dictionary<string, string> Circular = new(StringComparer.Ordinal)
    {
        ["a type in itself"] = "class GoClawOptions { public GoClawOptions Sandbox = new GoClawOptions { Sandbox = new() { Mode = \"off\" } }; public string Mode; }",
        ["bases"] = "class GoClawA : GoClawB { public string Mode { get; set; } = \"off\"; } class GoClawB : GoClawA { public string InjectionAction { get; set; } = \"off\"; }",
        ["generics"] = "class GoClaw<T> where T : GoClaw<GoClaw<T>> { public GoClaw<GoClaw<T>> Sandbox = new() { Mode = \"off\" }; public string Mode = \"off\"; }",
        ["constants"] = "class GoClaw { const string Url = Token + \"http://goclaw.example.com\"; const string Token = Url + \"postgres://a:b@c/\"; object X = new { Sandbox = new { Mode = Token } }; }",
        ["a constant of itself"] = "class GoClaw { const string Mode = Mode; static readonly string Url = Url + \"http://goclaw\"; object X = new { Sandbox = new { Mode = Mode } }; }",
        ["properties"] = "class GoClaw { string Mode => Other; string Other => Mode; string Own => Own; void M(GoClaw o) { o.Sandbox.Mode = Mode; o.Sandbox.Mode = Own; client.GetAsync(Own + \"/healthz\"); } }",
        ["a local of itself"] = "class GoClaw { void M(GoClaw o) { string mode = mode; var url = url + \"http://goclaw\"; o.Sandbox.Mode = mode; client.GetAsync(url); var client = client.Get(client); Func<string> f = () => f(); logger.LogInformation(f()); } }",
        ["locals of each other"] = "class GoClaw { void M(GoClaw o) { string a = b; string b = a; o.Sandbox.Mode = a; goclaw.Url = b + \"http://goclaw\"; a = b; b = a; } }",
        ["methods"] = "class GoClaw { string Token(string token) => Token(Token(token)); void Log(ILogger logger, string token) { Log(logger, Token(token)); logger.LogInformation(token); throw new Exception(Token(token)); } }",
        ["callbacks"] = "class C { bool A(object a, X509Certificate b, X509Chain c, SslPolicyErrors d) => B(a, b, c, d); bool B(object a, X509Certificate b, X509Chain c, SslPolicyErrors d) => A(a, b, c, d) || true; RemoteCertificateValidationCallback X => X; void M() { h.RemoteCertificateValidationCallback = A; h.RemoteCertificateValidationCallback = X; new SslStream(s, false, X); } }",
        ["callbacks, bound"] = "using System.Net.Security; using System.Security.Cryptography.X509Certificates; class C { bool A(object a, X509Certificate b, X509Chain c, SslPolicyErrors d) => B(a, b, c, d); bool B(object a, X509Certificate b, X509Chain c, SslPolicyErrors d) => A(a, b, c, d) || true; RemoteCertificateValidationCallback X => X; RemoteCertificateValidationCallback F = F; void M(SslClientAuthenticationOptions h) { h.RemoteCertificateValidationCallback = A; h.RemoteCertificateValidationCallback = X; new SslStream(null, false, F); } }",
        ["partial types and members"] = "partial class GoClaw { partial void M(); public partial string Mode { get; set; } = \"off\"; } partial class GoClaw { partial void M(); partial void M() { } public partial string Mode { get => \"off\"; set { } } } partial record GoClaw(string Mode = \"off\");",
        ["unsafe"] = "unsafe class GoClaw { delegate*<object, bool> callback = &Take; static bool Take(object o) => true; void M(char* token) { fixed (char* p = \"postgres://a:b@c/d\") { *p = 'x'; } Console.WriteLine(new string(token)); stackalloc char[10]; } }",
        ["fields by the word"] = "class GoClaw { public string Mode { get => field ?? \"off\"; set => field = value; } = \"off\"; extension(string goclaw) { public string Token => \"http://goclaw.example.com\"; } }",
        ["missing members"] = "class GoClaw { public string Mode { get; set; } = ; const string Url = ; [Get(\"http://goclaw\")] string Token( { } void M( { new() { Sandbox = { , Mode = } }; options.Sandbox. = \"off\"; Environment.SetEnvironmentVariable(\"GOCLAW_X\", ); Environment.SetEnvironmentVariable(, ); }",
        ["wrong types"] = "class GoClaw { public int Mode { get; set; } = \"off\"; int RateLimitRpm = new object[] { }; string AllowedOrigins = 1.0m; void M() { Sandbox.Mode = Console; Sandbox.Mode = typeof(GoClaw); Sandbox.Mode = M; Sandbox.MemoryMb = 1e400; Gateway.Port = 'x'; Gateway.Port = 0x7FFFFFFFFFFFFFFF; Gateway.Host = default; Gateway.Host = default(string); } }",
        ["huge numbers"] = "class GoClaw { object X = new { Gateway = new { Port = 99999999999999999999999999, RateLimitRpm = 1e999, InjectionAction = 0b1 } }; }",
        ["lone surrogates"] = "class GoClaw { const string Url = \"http://goclaw\\ud800.example.com\"; const string Token = \"\\udc00\\ud800\"; object X = new { Gateway = new { InjectionAction = \"\\ud800\" } }; }",
        ["a huge literal"] = $"class GoClaw {{ const string Token = \"{new string('a', 5_000_000)}\"; }}",
        ["a huge literal of keys"] = $"class GoClaw {{ const string Postgres = \"{string.Concat(Enumerable.Repeat("sk-ant-api03-postgres://a:@password=", 30_000))}\"; }}",
        ["a huge literal of braces"] = $"class GoClaw {{ const string Json = \"\"\"\"{new string('{', 200_000)} \"gateway\": \"\"\"\"; const string Goclaw = \"{string.Concat(Enumerable.Repeat("{'a':", 100_000))}\"; }}",
        ["a huge name"] = $"class GoClaw{new string('A', 500_000)}Token {{ string GoClaw{new string('b', 500_000)} = \"x\"; object X = new {{ Gateway{new string('_', 100_000)} = \"off\" }}; }}",
        ["a huge comment"] = $"/* {new string('*', 2_000_000)} goclaw */ class GoClaw {{ /// <summary>{new string('<', 20_000)}</summary>\n string Mode = \"off\"; }}",
    };

    static string Cut(string code, Random random) => code[..random.Next(code.Length)];

    static string OfTokens(string code, Random random, Action<List<string>, int> change)
    {
        List<string> tokens = [.. SyntaxFactory.ParseTokens(code).Select(token => token.ToFullString())];
        for (int i = 0; i < 4 && tokens.Count > 0; i++)
            change(tokens, random.Next(tokens.Count));
        return string.Concat(tokens);
    }

    static string Lines(int count, Func<int, string> line)
    {
        StringBuilder lines = new();
        for (int i = 0; i < count; i++)
            lines.Append(line(i)).Append('\n');
        return lines.ToString();
    }

    static string Method(string body) => "using System; using System.Collections.Generic; class C { void M(GoClawOptions options, string mode) { " + body + " } }";

    static string Field(string value, string name = "All") => $"using System; using System.Collections.Generic; using System.Text.Json.Nodes; class C {{ object {name} = {value}; }}";

    static async Task<TimeSpan> Judge(string name, string code)
    {
        CSharpCompilation compilation = Analysis.Compile(code);
        Stopwatch watch = Stopwatch.StartNew();
        try
        {
            await Analysis.Run(new CodeAnalyzer(), compilation, new([])).WaitAsync(Limit);
        }
        catch (Exception exception)
        {
            string file = Path.Combine(Path.GetTempPath(), "hostile.cs");
            await File.WriteAllTextAsync(file, code);
            throw new InvalidOperationException($"{name} ({code.Length.ToString(CultureInfo.InvariantCulture)} characters, see {file})", exception);
        }

        return watch.Elapsed;
    }
}
