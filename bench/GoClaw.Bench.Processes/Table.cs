using System.Globalization;
using System.Runtime.InteropServices;

namespace GoClaw.Bench.Processes;

/// <summary>Rows of measurements as bench/README.md shows them: medians, between which half of the runs lay, and how they compare with the last row.</summary>
sealed class Table
{
    readonly List<(string Name, List<double> Millis)> rows = [];

    public void Add(string name, double millis)
    {
        int index = rows.FindIndex(row => row.Name == name);
        if (index < 0)
        {
            index = rows.Count;
            rows.Add((name, []));
        }

        rows[index].Millis.Add(millis);
    }

    public void Print(string title)
    {
        Console.WriteLine($"{title}; {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}\n");
        Console.WriteLine("| | median | half of the runs | ratio |\n|---|--:|--:|--:|");
        double last = Quantile(rows[^1].Millis, 0.5);
        foreach ((string name, List<double> millis) in rows)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Quantile(millis, 0.5):F1} ms | {Quantile(millis, 0.25):F1}-{Quantile(millis, 0.75):F1} ms | {Quantile(millis, 0.5) / last:F2} |"));
        Console.WriteLine();
    }

    static double Quantile(List<double> values, double part) =>
        values.Order().ElementAt((int)(part * (values.Count - 1)));
}
