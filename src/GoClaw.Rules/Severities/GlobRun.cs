namespace GoClaw.Rules.Severities;

/// <summary>
/// Walks the steps of a section over a path. States are kept in the order in which a backtracking expression would come to them, because
/// Roslyn looks at the numbers of a range only after its expression has matched, and does not look for another match.
/// </summary>
sealed class GlobRun
{
    readonly GlobStep[] steps;
    readonly int ranges;

    // In which turn a step was entered last.
    readonly int[] seen;
    readonly State[] pending;
    State[] now;
    State[] next;
    int nextCount;
    int turn;

    public GlobRun(GlobStep[] steps, int ranges)
    {
        this.steps = steps;
        this.ranges = ranges;
        seen = new int[steps.Length];
        pending = new State[steps.Length + 1];
        now = new State[steps.Length];
        next = new State[steps.Length];
    }

    /// <param name="Step">Index of the step.</param>
    /// <param name="Number">The number that is being read, or <see cref="TooLarge"/>.</param>
    /// <param name="IsNegative">A minus stood before it.</param>
    /// <param name="Held">How many numbers were within their range.</param>
    readonly record struct State(int Step, long Number = 0, bool IsNegative = false, int Held = 0);

    const long TooLarge = 1L << 32;

    /// <param name="start">Where to begin in the path.</param>
    /// <param name="step">Where to begin in the steps.</param>
    public bool IsMatch(string path, int start, int step)
    {
        bool isMatch = false;
        Begin();
        Enter(new State(step));
        for (int at = start; nextCount > 0; at++)
        {
            (now, next) = (next, now);
            int count = nextCount;
            Begin();
            bool atEnd = at == path.Length || (at == path.Length - 1 && path[at] == '\n');
            for (int i = 0; i < count; i++)
            {
                State state = now[i];
                ref readonly GlobStep reader = ref steps[state.Step];
                if (reader.Op == GlobOp.Accept)
                {
                    if (!atEnd)
                        continue;
                    isMatch = state.Held == ranges;
                    break;
                }

                if (at < path.Length && reader.Accepts(path[at]))
                    Enter(Advance(state, reader, path[at]));
            }
        }

        return isMatch;
    }

    static State Advance(State state, in GlobStep step, char read)
    {
        if (step.Op == GlobOp.Minus)
            state = state with { IsNegative = true };
        else if (step.Op is GlobOp.Digit or GlobOp.Digits)
            state = state with { Number = Math.Min((state.Number * 10) + read - '0', TooLarge) };
        return step.Repeats ? state : state with { Step = state.Step + 1 };
    }

    void Begin()
    {
        nextCount = 0;
        turn++;
        if (turn > 0)
            return;
        // After two thousand million units the marks start anew.
        Array.Clear(seen, 0, seen.Length);
        turn = 1;
    }

    /// <summary>Adds a state and all that it reaches without reading on, the preferred ones first.</summary>
    void Enter(State entered)
    {
        int count = 0;
        pending[count++] = entered;
        while (count > 0)
        {
            State state = pending[--count];
            while (seen[state.Step] != turn)
            {
                seen[state.Step] = turn;
                ref readonly GlobStep step = ref steps[state.Step];
                int following = state.Step + 1;
                switch (step.Op)
                {
                    case GlobOp.Split when step.Target != GlobStep.None:
                        pending[count++] = state with { Step = step.Target };
                        state = state with { Step = following };
                        continue;
                    case GlobOp.Split:
                        state = state with { Step = following };
                        continue;
                    case GlobOp.Jump:
                        state = state with { Step = step.Target };
                        continue;
                    case GlobOp.NumberStart:
                        state = state with { Step = following, Number = 0, IsNegative = false };
                        continue;
                    case GlobOp.NumberEnd:
                        long value = state.IsNegative ? -state.Number : state.Number;
                        bool holds = value >= step.Least && value <= step.Most;
                        state = state with { Step = following, Held = state.Held + (holds ? 1 : 0) };
                        continue;
                }

                next[nextCount++] = state;
                if (!step.Repeats)
                    break;
                state = state with { Step = following };
            }
        }
    }
}
