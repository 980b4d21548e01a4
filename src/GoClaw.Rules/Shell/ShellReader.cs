using System.Text;

namespace GoClaw.Rules.Shell;

/// <summary>Cuts a text into commands and words: quotes, pipes, separators, groups, redirections, substitutions, here-documents, comments. Never fails.</summary>
sealed class ShellReader
{
    /// <summary>Commands in commands; what lies deeper nobody wrote by hand.</summary>
    internal const int Deepest = 8;

    const char None = '\0';

    readonly string text;
    readonly int argument;
    readonly List<(ShellCommand Command, string Delimiter)> hereDocuments = [];
    int depth;
    int at;

    ShellReader(string text, int argument, int depth) => (this.text, this.argument, this.depth) = (text, argument, depth);

    public static ShellScript Read(string text, int argument, int depth) => new ShellReader(text, argument, depth).Script(None);

    /// <param name="closer">The bracket or backtick that ends it.</param>
    ShellScript Script(char closer)
    {
        List<IReadOnlyList<ShellCommand>> pipelines = [];
        List<ShellCommand> pipeline = [];
        if (++depth > Deepest)
            at = text.Length;
        ShellCommand command = new(depth);
        while (at < text.Length)
        {
            char c = text[at];
            if (c == closer && c != '}')
            {
                at++;
                break;
            }

            if (c is ' ' or '\t' or '\r' || StandsAt("\\\n"))
            {
                at += c == '\\' ? 2 : 1;
            }
            else if (c == '#')
            {
                at = LineEnd();
            }
            else if (c == '|' && !StandsAt("||"))
            {
                at += StandsAt("|&") ? 2 : 1;
                EndCommand();
            }
            else if (c is '\n' or ';' or '|' or ')' || (c == '&' && !StandsAt("&>")))
            {
                at += StandsAt("||") ? 2 : 1;
                EndPipeline();
                if (c == '\n')
                    ReadHereDocuments();
            }
            else if (c == '(')
            {
                at++;
                command.Words.Clear();
                command.Group = Script(')');
            }
            else if ((c is '<' or '>' && !IsSubstitution()) || StandsAt("&>"))
            {
                Redirect(command, "", closer);
            }
            else
            {
                ShellWord word = Word(closer);
                if (word.Text == "{" && IsFirst())
                    command.Group = Script('}');
                else if (word.Text == "}" && closer == '}' && IsFirst())
                    break;
                else if (at < text.Length && text[at] is '<' or '>' && word.Text.Length == 1 && char.IsDigit(word.Text[0]))
                    Redirect(command, word.Text, closer);
                else
                    command.Words.Add(word);
            }
        }

        EndPipeline();
        depth--;
        return new ShellScript(pipelines);

        bool IsFirst() => command.Words.All(word => Invocation.IsKeyword(word.Text));

        void EndCommand()
        {
            if (command.Words.Count > 0 || command.Group is not null || command.Input is not null)
                pipeline.Add(command);
            command = new ShellCommand(depth);
        }

        void EndPipeline()
        {
            EndCommand();
            if (pipeline.Count > 0)
                pipelines.Add(pipeline);
            pipeline = [];
        }
    }

    void Redirect(ShellCommand command, string descriptor, char closer)
    {
        bool isInput = text[at] == '<';
        bool isHereText = StandsAt("<<<");
        bool isHereDocument = !isHereText && StandsAt("<<");
        while (at < text.Length && (text[at] is '<' or '>' or '&' or '|' || (isHereDocument && text[at] == '-')) && !IsSubstitution())
            at++;
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        if (at >= text.Length)
            return;
        ShellWord target = Word(closer);
        if (isHereDocument)
            hereDocuments.Add((command, target.Text));
        else if (isInput)
            (command.Input, command.IsInputText) = (target, isHereText);
        else if (descriptor is "" or "1" && target.Text is not "/dev/stdout")
            command.IsOutputRedirected |= !target.Text.All(char.IsDigit);
    }

    void ReadHereDocuments()
    {
        foreach ((ShellCommand command, string delimiter) in hereDocuments)
        {
            int start = at;
            int end = at;
            while (at < text.Length)
            {
                end = at;
                int stop = LineEnd();
                at = Math.Min(stop + 1, text.Length);
                if (text.Substring(end, stop - end).Trim() == delimiter)
                    break;
                end = at;
            }

            (command.Input, command.IsInputText) = (new ShellWord(text.Substring(start, end - start), argument), true);
        }

        hereDocuments.Clear();
    }

    /// <summary>Quotes go, substitutions are read by themselves.</summary>
    ShellWord Word(char closer)
    {
        StringBuilder word = new();
        List<ShellScript> substitutions = [];
        bool startsWithOutput = false;
        bool isQuoted = false;
        int start = at;
        while (at < text.Length)
        {
            char c = text[at];
            if (c == '"')
            {
                isQuoted = !isQuoted;
                at++;
            }
            else if (c == '\\' && at + 1 < text.Length)
            {
                if (text[at + 1] != '\n')
                    word.Append(text[at + 1]);
                at += 2;
            }
            else if (c == '`' && closer == '`')
            {
                break;
            }
            else if (c == '`' || StandsAt("$(") || (!isQuoted && IsSubstitution()))
            {
                startsWithOutput |= substitutions.Count == 0 && word.Length == 0 && c != '>';
                at += c == '`' ? 1 : 2;
                substitutions.Add(Script(c == '`' ? '`' : ')'));
            }
            else if (!isQuoted && c == '\'')
            {
                int end = text.IndexOf('\'', at + 1) is >= 0 and int found ? found : text.Length;
                word.Append(text, at + 1, end - at - 1);
                at = Math.Min(end + 1, text.Length);
            }
            else if (!isQuoted && c is ' ' or '\t' or '\r' or '\n' or ';' or '|' or '&' or '(' or ')' or '<' or '>')
            {
                break;
            }
            else
            {
                word.Append(c);
                at++;
            }
        }

        // A lone operator where a word is expected.
        if (at == start)
            at++;
        return new ShellWord(word.ToString(), argument) { Substitutions = substitutions, StartsWithOutput = startsWithOutput };
    }

    bool IsSubstitution() => StandsAt("<(") || StandsAt(">(");

    int LineEnd() => text.IndexOf('\n', at) is >= 0 and int end ? end : text.Length;

    bool StandsAt(string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
}
