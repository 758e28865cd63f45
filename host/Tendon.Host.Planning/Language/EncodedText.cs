namespace Tendon.Host.Planning.Language;

/// <summary>Text as model input.</summary>
/// <param name="Slots">Character numbers, padded with zeros to a multiple of four.</param>
/// <param name="SlotCharacter">Per slot the index into <paramref name="Text"/>; −1 in the padding.</param>
/// <param name="Text">The normalised text.</param>
public sealed record EncodedText(long[] Slots, int[] SlotCharacter, string Text);
