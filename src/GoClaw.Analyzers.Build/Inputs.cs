using Microsoft.Build.Framework;

namespace GoClaw.Analyzers.Build;

/// <summary>All that the task's result depends on, read once: what is judged is what the fingerprint was made of.</summary>
sealed class Inputs
{
    public readonly InputFile[] EditorConfigs;
    public readonly InputFile[] Configs;
    public readonly InputFile[] Candidates;
    public readonly string NoWarn;
    public readonly string WarningsAsErrors;
    public readonly string WarningsNotAsErrors;
    public readonly bool TreatWarningsAsErrors;

    public Inputs(LintGoClawConfig task)
    {
        EditorConfigs = Read(task.EditorConfigs);
        Configs = Read(task.Configs);
        Candidates = Read(task.Candidates);
        NoWarn = task.NoWarn;
        WarningsAsErrors = task.WarningsAsErrors;
        WarningsNotAsErrors = task.WarningsNotAsErrors;
        TreatWarningsAsErrors = task.TreatWarningsAsErrors;
    }

    /// <summary>
    /// Of everything together: a digest of one file alone would let somebody who has it guess at a weak secret in that file. A file that
    /// appears or disappears changes the list. The engine is part of this assembly's version ID, see the project file.
    /// </summary>
    public Fingerprint Fingerprint()
    {
        Fingerprint fingerprint = new();
        fingerprint.Add(typeof(Inputs).Module.ModuleVersionId.ToByteArray());
        fingerprint.Add(NoWarn);
        fingerprint.Add(WarningsAsErrors);
        fingerprint.Add(WarningsNotAsErrors);
        fingerprint.Add(TreatWarningsAsErrors ? "true" : "false");
        Add(fingerprint, EditorConfigs);
        Add(fingerprint, Configs);
        Add(fingerprint, Candidates);
        return fingerprint;
    }

    static void Add(Fingerprint fingerprint, InputFile[] files)
    {
        fingerprint.Add(BitConverter.GetBytes(files.Length));
        for (int i = 0; i < files.Length; i++)
        {
            fingerprint.Add(files[i].Path);
            fingerprint.Add(files[i].Problem);
            fingerprint.Add(files[i].Bytes);
        }
    }

    static InputFile[] Read(ITaskItem[] items)
    {
        InputFile[] files = new InputFile[items.Length];
        for (int i = 0; i < files.Length; i++)
            files[i] = new InputFile(Path.GetFullPath(items[i].GetMetadata("FullPath")));
        return files;
    }
}
