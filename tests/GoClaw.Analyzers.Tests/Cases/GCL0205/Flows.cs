using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

class Flows
{
    static string Source() => Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN") ?? "";

    static string Quoted(string text) => $"'{text}'";

    static string Blocks(string prefix, string text)
    {
        if (text.Length == 0)
            return prefix;
        string both = prefix + text;
        return both;
    }

    static void Show(string text) => Console.WriteLine(text);

    static async Task<string> LoadAsync()
    {
        await Task.Delay(1);
        return Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN") ?? "";
    }

    static void Locals()
    {
        string a = Source();
        string b = a;
        string c = (string)(object)b;
        Console.WriteLine(c);
    }

    static void Texts()
    {
        string t = Source();
        string message = $"token {t}";
        Console.WriteLine(message);
        string sum = "token " + t + "!";
        Console.WriteLine(sum);
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0}", t));
        Console.WriteLine(string.Concat("token ", t));
        Console.WriteLine(string.Join(", ", "a", t));
        Console.WriteLine(t.Trim().ToUpperInvariant());
        Console.WriteLine(t.Replace("-", ""));
        Console.WriteLine(t.Substring(4));
        Console.WriteLine(t.Substring(0, 8));
        Console.WriteLine(t[2..]);
        Console.WriteLine(t["Bearer ".Length..]);
        Console.WriteLine(t.ToString());
        Console.WriteLine(t.Split('.')[1]);
        Console.WriteLine(new string(t.ToCharArray()));
        Console.WriteLine(Convert.ToBase64String(Encoding.UTF8.GetBytes(t)));
        Console.WriteLine(Uri.EscapeDataString(t));
        Console.WriteLine(JsonSerializer.Serialize(new { Token = t }));
        string growing = "a";
        growing += t;
        Console.WriteLine(growing);
        FormattableString formattable = $"token {t}";
        Console.WriteLine(FormattableString.Invariant(formattable));
    }

    static void Tuples()
    {
        var pair = (Name: "x", Value: Source());
        Console.WriteLine(pair.Value);
        Console.WriteLine(pair.Item2);
        Console.WriteLine(pair);
        var (name, value) = pair;
        Console.WriteLine(value);
        (string first, string second) = ("x", Source());
        Console.WriteLine(second);
        (first, second) = (second, first);
        Console.WriteLine(first);
    }

    static void Choices(bool verbose)
    {
        string t = Source();
        Console.WriteLine(verbose ? t : "none");
        string? maybe = verbose ? t : null;
        Console.WriteLine(maybe ?? "none");
        Console.WriteLine($"token {maybe ?? "none"}");
        Console.WriteLine(maybe?.Trim());
        string shown = "***";
        if (verbose)
            shown = t;
        Console.WriteLine(shown);
        string arm = verbose switch { true => t, _ => "" };
        Console.WriteLine(arm);
        if (t is { Length: > 0 } known)
            Console.WriteLine(known);
        string? late = null;
        late ??= t;
        Console.WriteLine(late);
    }

    static void Loops()
    {
        string last = "";
        for (int i = 0; i < 3; i++)
        {
            Console.WriteLine(last);
            last = Source();
        }

        foreach (string part in new[] { "a", Source() })
            Console.WriteLine(part);
    }

    static void Handlers()
    {
        string t = "";
        try
        {
            t = Source();
            Console.Clear();
        }
        catch (Exception)
        {
            Console.WriteLine(t);
        }
        finally
        {
            Console.WriteLine(t);
        }
    }

    static void Holders()
    {
        string t = Source();
        string[] array = ["a", t];
        Console.WriteLine(array[1]);
        Console.WriteLine(string.Join(",", array));
        List<string> list = new() { t };
        Console.WriteLine(list[0]);
        list = [];
        list.Add(t);
        Console.WriteLine(list.First());
        var entries = new Dictionary<string, string> { ["token"] = t, ["user"] = "me" };
        Console.WriteLine(entries["token"]);
        if (entries.TryGetValue("token", out string? found))
            Console.WriteLine(found);
        var anonymous = new { Token = t, User = "me" };
        Console.WriteLine(anonymous);
        Console.WriteLine(anonymous.Token);
        var record = new Login("me", t);
        Console.WriteLine(record);
        Console.WriteLine(record.Word);
        var holder = new Holder { Text = t };
        Console.WriteLine(holder.Text);
        StringBuilder builder = new();
        builder.Append("token ").Append(t).AppendLine();
        Console.WriteLine(builder.ToString());
        StringBuilder handled = new();
        handled.Append($"token {t}");
        Console.WriteLine(handled);
        var lazy = new Lazy<string>(() => t);
        Console.WriteLine(lazy.Value);
    }

    static void Functions()
    {
        string t = Source();
        Console.WriteLine(Quoted(t));
        Console.WriteLine(Blocks("token ", t));
        Show(t);
        Console.WriteLine(Local());
        Console.WriteLine(Given(t));
        Write(t);
        Func<string> lambda = () => t;
        Console.WriteLine(lambda());
        Action print = () => Console.WriteLine(t);
        print();
        new List<int> { 1 }.ForEach(_ => Console.WriteLine(t));

        string Local() => t;
        static string Given(string x) => x + "!";
        static void Write(string x) => Console.WriteLine(x);
    }

    static async Task Awaits()
    {
        string t = await LoadAsync();
        Console.WriteLine(t);
        Console.WriteLine(await LoadAsync().ConfigureAwait(false));
        string u = await Task.FromResult(t);
        Console.WriteLine(u);
    }

    static IEnumerable<string> Yields()
    {
        string t = Source();
        Console.WriteLine(t);
        yield return "a";
    }

    record Login(string User, string Word);

    class Holder
    {
        public string Text { get; set; } = "";
    }
}
