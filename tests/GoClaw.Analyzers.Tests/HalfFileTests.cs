using GoClaw.Analyzers.CSharp;
using GoClaw.Rules;
using Microsoft.CodeAnalysis.CSharp;

namespace GoClaw.Analyzers.Tests;

/// <summary>Code is broken most of the time that somebody looks at it.</summary>
public sealed class HalfFileTests
{
    const int Cuts = 6;

    [Theory]
    [InlineData("GCL0304")]
    [InlineData("GCL0305")]
    [InlineData("GCL0704")]
    public void Half_a_file_is_judged_without_an_error(string id)
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Analysis.Folder, "Cases", id), "*.cs"))
        {
            string code = File.ReadAllText(file);
            for (int cut = 1; cut <= Cuts; cut++)
            {
                int at = code.Length * cut / (Cuts + 1);
                Judge(code[..at]);
                Judge(code[..at] + code[Math.Min(code.Length, at + 40)..]);
            }
        }
    }

    [Fact]
    public void What_refers_to_itself_comes_to_an_end()
    {
        string methods = string.Concat(Enumerable.Range(0, 60).Select(i => $"bool M{i}(object a, X509Certificate b, X509Chain c, SslPolicyErrors d) => M{(i + 1) % 60}(a, b, c, d) && M{(i + 7) % 60}(a, b, c, d);\n"));
        string addresses = string.Concat(Enumerable.Range(0, 200).Select(i => $"string url{i} = url{(i + 1) % 200} + \"/healthz\"; string path{i} = path{(i + 3) % 200} ?? \"/healthz\";\n"));

        Judge($"using System.Net.Security; using System.Security.Cryptography.X509Certificates; class GoClawClient {{ {methods} {addresses} void M(SslClientAuthenticationOptions o) {{ o.RemoteCertificateValidationCallback = M0; }} }}");
    }

    [Fact]
    public void Ten_thousand_addresses_are_read_in_passing()
    {
        string list = string.Join(", ", Enumerable.Range(0, 10_000).Select(i => $"\"http://h{i}.example.com:18790/healthz\""));
        string sum = string.Join(" + ", Enumerable.Range(0, 10_000).Select(i => "\"/healthz\""));

        Assert.Equal(2000, Judge($"class C {{ string[] goclaw = [{list}]; string sum = {sum}; }}").Results.Count);
    }

    static Report Judge(string code)
    {
        CSharpCompilation compilation = Analysis.Compile(code);
        Report report = CodeJudgement.Of(compilation.GetSemanticModel(compilation.SyntaxTrees[0]), CancellationToken.None);
        Assert.Empty(report.Errors);
        return report;
    }
}
