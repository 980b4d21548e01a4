using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GoClaw.Analyzers.Build.Tests;

/// <summary>A warning or error of a build log in canonical form; lines and columns are 0 where the log has none.</summary>
public sealed record Report(string File, int Line, int Column, int EndLine, int EndColumn, string Severity, string Code, string Message, string Project);

/// <summary>What a <c>dotnet</c> process said.</summary>
public sealed partial record Log(int ExitCode, string Output)
{
    public IReadOnlyList<Report> Reports { get; } =
    [
        // The summary at the end of a build says everything once more.
        .. from Match match in Canonical().Matches(Summary().Split(Output)[0])
           select new Report(
               match.Groups["file"].Value, Number(match, "l"), Number(match, "c"), Number(match, "el"), Number(match, "ec"),
               match.Groups["severity"].Value, match.Groups["code"].Value, match.Groups["message"].Value, match.Groups["project"].Value),
    ];

    public IReadOnlyList<Report> Of(string code) => [.. Reports.Where(report => report.Code == code)];

    [GeneratedRegex("^Build (succeeded|FAILED)", RegexOptions.Multiline)]
    private static partial Regex Summary();

    static int Number(Match match, string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^ *(?<file>[^\n]+?)( ?\((?<l>\d+),(?<c>\d+)(,(?<el>\d+),(?<ec>\d+))?\))? ?: (?<severity>error|warning) (?<code>\w+): (?<message>[^\n]*) \[(?<project>[^\n]*)\]\r?$", RegexOptions.Multiline)]
    private static partial Regex Canonical();
}

/// <summary>Runs the SDK as a developer would.</summary>
public static class Dotnet
{
    /// <summary>Without node reuse: a node that outlives its build keeps files of the test in use.</summary>
    public static Log Run(string directory, params string[] arguments) => Start("dotnet", directory, arguments);

    public static Log Build(string directory, params string[] arguments) =>
        Run(directory, ["build", "-nodeReuse:false", "-tl:off", .. arguments]);

    public static Log Start(string program, string directory, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        // The build that runs these tests says there where its own SDK is.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Log(process.ExitCode, output + errors.Result);
    }
}
