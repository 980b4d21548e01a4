using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using GoClaw.Rules;
using GoClaw.Rules.Json5;
using GoClaw.Rules.Text;

namespace GoClaw.Bench;

/// <summary>Parsing and judging a configuration, against <see cref="JsonDocument"/> on the same strict text.</summary>
[MemoryDiagnoser]
[InProcess]
public class JudgeBenchmark
{
    byte[] bytes = [];
    string text = "";

    [Params(1_000, 20_000, 1_000_000, 20_000_000)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Write()
    {
        text = Configuration.OfSize(Size);
        bytes = Encoding.UTF8.GetBytes(text);
    }

    [Benchmark(Baseline = true)]
    public int JsonDocumentParse()
    {
        using JsonDocument document = JsonDocument.Parse(bytes);
        return document.RootElement.GetPropertyCount();
    }

    [Benchmark]
    public int Parse() => Json5Document.Parse(text).Errors.Count;

    [Benchmark]
    public int ParseAndJudge() => Linter.Run(new Deployment(new Source("config.json", SourceKind.Config, text))).Results.Count;
}
