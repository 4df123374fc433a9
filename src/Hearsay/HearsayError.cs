namespace Hearsay;

/// <summary>Every way the news, a file or an archive can be refused. <c>docs/errors.md</c> lists the same codes; a retired code is never used again.</summary>
public enum HearsayError
{
    /// <summary>The input holds no bytes.</summary>
    EmptyInput = 1,

    /// <summary>The input is larger than the limit.</summary>
    TooLarge = 2,

    /// <summary>The bytes are no text, feed, page or archive of pages that Hearsay reads.</summary>
    UnknownKind = 3,

    /// <summary>The bytes can't be decoded as text.</summary>
    Undecodable = 4,

    /// <summary>XML that is not well-formed, or that declares entities.</summary>
    BrokenXml = 5,

    /// <summary>JSON that can't be parsed.</summary>
    BrokenJson = 6,

    /// <summary>A feed or list without a single article.</summary>
    NoArticles = 7,

    /// <summary>A JSON object without the fields an article needs.</summary>
    MissingField = 8,

    /// <summary>A gzip or WARC stream that ends before it should.</summary>
    Truncated = 9,

    /// <summary>A WARC record that breaks the format.</summary>
    BrokenWarc = 10,

    /// <summary>A page from which no text could be taken.</summary>
    NoText = 11,

    /// <summary>A file or folder that could not be opened.</summary>
    Unreadable = 12,

    /// <summary>A path where nothing stands.</summary>
    NotFound = 13,

    /// <summary>A folder reached again through a link.</summary>
    LinkLoop = 14,

    /// <summary>Two different articles in one input with the same id.</summary>
    DuplicateId = 15,

    /// <summary>An archive written by a newer version of Hearsay.</summary>
    NewerArchive = 20,

    /// <summary>A file that is no archive of Hearsay's.</summary>
    NotAnArchive = 21,

    /// <summary>An archive whose content does not match its own hashes or spans.</summary>
    DamagedArchive = 22,

    /// <summary>The disk is full or the archive can't be written.</summary>
    CannotWrite = 23,

    /// <summary>Another process is writing to the archive.</summary>
    ArchiveBusy = 24,

    /// <summary>A story that the archive does not hold.</summary>
    UnknownStory = 25,

    /// <summary>A decision that can't be kept as it was given.</summary>
    BadDecision = 26,

    /// <summary>A claim, actor, amount or decision that the archive does not hold.</summary>
    UnknownTarget = 27,

    /// <summary>An export that can't be made: no such format, or what it needs is missing.</summary>
    BadExport = 28,

    /// <summary>A gazetteer whose lines are not places.</summary>
    BrokenGazetteer = 29,

    /// <summary>An annotator failed on an article; the others went on.</summary>
    AnnotatorFailed = 30,

    /// <summary>A model that the program brings is damaged or of another version.</summary>
    DamagedModel = 31,

    /// <summary>A question set whose file breaks the form.</summary>
    BrokenDossier = 40,

    /// <summary>A question set that is neither built in nor a file.</summary>
    UnknownDossier = 41,

    /// <summary>An address that the server can't listen at.</summary>
    CannotListen = 50,
}
