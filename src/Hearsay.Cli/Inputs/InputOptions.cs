using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Hearsay.Articles;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Cli.Inputs;

/// <summary>The arguments and options that say what is read; the same on every command that reads.</summary>
internal sealed class InputOptions
{
    // More threads than any machine has processors only cost memory.
    private const int MostThreads = 512;

    private static readonly (string Suffix, long Factor)[] Sizes = [("k", 1L << 10), ("M", 1L << 20), ("G", 1L << 30), ("", 1)];

    /// <summary>Files and folders.</summary>
    public Argument<string[]> Paths { get; } = new("paths")
    {
        Description = "Files or folders, in any mix: text, Markdown, pages, feeds, JSON, JSON Lines, WARC. - is standard input, as JSON Lines.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>How many processors may be used.</summary>
    public Option<int?> Threads { get; } = new("--threads")
    {
        Description = "How many processors to use, 1 or more; all where left out. The output does not depend on it.",
        HelpName = "N",
        CustomParser = result => WholeNumber.Parse(result, "--threads"),
    };

    /// <summary>The largest file.</summary>
    public Option<int?> MaxSize { get; } = new("--max-size")
    {
        Description = "Refuse files larger than this (64M where left out), and such lines of JSON Lines and records of WARC files.",
        HelpName = "SIZE",
        CustomParser = ParseSize,
    };

    /// <summary>An archive to read instead.</summary>
    public Option<string?> Archive { get; } = new("--archive")
    {
        Description = "Work on the archive in this file instead of on paths.",
        HelpName = "FILE",
    };

    /// <summary>Whether everything is one story.</summary>
    public Option<bool> OneStory { get; } = new("--one-story")
    {
        Description = "Take all input as one story.",
    };

    /// <summary>The day on which the coverage is looked at.</summary>
    public Option<LocalDate?> AsOf { get; } = new("--as-of")
    {
        Description = "As it was known on this day, 2022-09-30: later articles, and undated ones that nothing dates by then, are left out.",
        HelpName = "DATE",
        CustomParser = ParseDay,
    };

    /// <summary>Whether programs read the output.</summary>
    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Write JSON, and nothing else, to standard output.",
    };

    /// <summary>Adds paths, <c>--threads</c>, <c>--max-size</c> and <c>--json</c>; at least one path is needed.</summary>
    public void AddTo(Command command)
    {
        Paths.Arity = ArgumentArity.OneOrMore;
        command.Add(Paths);
        command.Add(Json);
        command.Add(Threads);
        command.Add(MaxSize);
    }

    /// <summary>Adds <c>--archive</c> and <c>--one-story</c> as well; either paths or an archive are needed.</summary>
    /// <param name="command">The command.</param>
    /// <param name="namesStory">Whether, with an archive, the argument names a story.</param>
    public void AddWithArchiveTo(Command command, bool namesStory)
    {
        AddTo(command);
        Paths.Arity = ArgumentArity.ZeroOrMore;
        if (namesStory) Paths.Description += " With --archive: a story's id or its beginning; every story where left out.";
        command.Add(Archive);
        command.Add(OneStory);
        command.Validators.Add(result => CheckSource(result, namesStory));
    }

    /// <summary>The same with <c>--as-of</c>.</summary>
    public void AddWithArchiveAndDayTo(Command command, bool namesStory)
    {
        AddWithArchiveTo(command, namesStory);
        command.Add(AsOf);
    }

    /// <summary>What was chosen.</summary>
    public InputChoice Choose(ParseResult parsed, bool keepsOrder)
    {
        var limits = new ReadingOptions();
        return new InputChoice(
            parsed.GetValue(Paths) ?? [],
            Math.Min(parsed.GetValue(Threads) ?? Environment.ProcessorCount, MostThreads),
            parsed.GetValue(MaxSize) is { } bytes ? limits with { MaxFileBytes = bytes } : limits,
            keepsOrder);
    }

    private void CheckSource(CommandResult result, bool namesStory)
    {
        var paths = result.GetValue(Paths)?.Length ?? 0;
        var hasArchive = result.GetResult(Archive) is { Implicit: false };
        var problem = (paths, hasArchive) switch
        {
            (0, false) => "Name files or folders to read, or an archive with --archive FILE.",
            (> 0, true) when !namesStory => "Name either paths or --archive FILE, not both.",
            (> 1, true) => "With --archive FILE, name one story at the most: the beginning of its id.",
            (1, true) when result.GetValue(OneStory) => "Name either a story or --one-story, not both.",
            _ => null,
        };
        if (problem is not null) result.AddError(problem);
    }

    private static LocalDate? ParseDay(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day)) return day;

        result.AddError($"--as-of takes a day as year, month and day: 2022-09-30, not '{text}'.");
        return null;
    }

    private static int? ParseSize(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        var (suffix, factor) = Sizes.First(size => text.EndsWith(size.Suffix, StringComparison.OrdinalIgnoreCase));
        if (long.TryParse(text.AsSpan(0, text.Length - suffix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < int.MaxValue
            && number * factor < int.MaxValue)
        {
            return (int)(number * factor);
        }

        result.AddError("--max-size takes a number of bytes below 2G: 500k, 64M, 1G.");
        return null;
    }
}
