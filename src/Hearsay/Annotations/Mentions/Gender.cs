namespace Hearsay.Annotations.Mentions;

/// <summary>Which of <c>he</c> and <c>she</c> an article may call a person.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}
