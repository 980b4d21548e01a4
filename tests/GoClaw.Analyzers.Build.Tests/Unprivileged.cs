namespace GoClaw.Analyzers.Build.Tests;

/// <summary>Builds as somebody who may not read a file; nothing is forbidden to root.</summary>
static class Unprivileged
{
    public static Log Build(Project project, string unreadable)
    {
        bool isRoot = Environment.UserName == "root";
        string home = Directory.CreateDirectory(project.PathOf("home")).FullName;
        Dotnet.Start("chmod", project.Directory, "a+rx", Feed.Shared.Root);
        Dotnet.Start("chmod", project.Directory, "-R", "a+rwX", ".");
        Dotnet.Start("chmod", project.Directory, "000", unreadable);
        string[] build = ["env", "HOME=" + home, "DOTNET_CLI_HOME=" + home, "dotnet", "build", "--no-restore", "-nodeReuse:false", "-tl:off", "-p:UseSharedCompilation=false"];
        return isRoot ? Dotnet.Start("setpriv", project.Directory, ["--reuid=65534", "--regid=65534", "--clear-groups", .. build]) : Dotnet.Start(build[0], project.Directory, build[1..]);
    }
}
