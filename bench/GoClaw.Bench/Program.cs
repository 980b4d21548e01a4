using BenchmarkDotNet.Running;
using GoClaw.Bench;

BenchmarkSwitcher.FromAssembly(typeof(JudgeBenchmark).Assembly).Run(args);
