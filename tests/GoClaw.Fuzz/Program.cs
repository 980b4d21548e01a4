using System.Diagnostics;
using System.Globalization;
using GoClaw.Fuzz;

// GoClaw.Fuzz [RUNS [SEED]]: every run has a seed of its own, SEED plus its number, so that a fault comes back with "1 THAT-SEED".
int runs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
int seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.TickCount & 0x3FFFFFFF;
Console.WriteLine($"{runs} runs from seed {seed}");

Corpus corpus = new();
Stopwatch all = Stopwatch.StartNew();
TimeSpan longest = default;
int longestSeed = seed;
int faults = 0;
for (int run = 0; run < runs && faults < 10; run++)
{
    int own = seed + run;
    Input input = Input.Draw(corpus, new Random(own));
    Stopwatch time = Stopwatch.StartNew();
    string? fault = Laws.Broken(input);
    if (time.Elapsed > longest)
        (longest, longestSeed) = (time.Elapsed, own);
    if (fault is null)
        continue;
    faults++;
    Console.WriteLine($"seed {own}: {fault}\n{Convert.ToBase64String(input.Bytes)}\n");
}

Console.WriteLine($"{faults} faults in {all.Elapsed.TotalSeconds:F0} s; the longest run took {longest.TotalMilliseconds:F0} ms (seed {longestSeed})");
return faults == 0 ? 0 : 1;
