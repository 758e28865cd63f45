using Mono.Cecil;

namespace Tendon.NanoGate.Rules.SignTags;

/// <summary>One value on the interpreter's stack.</summary>
/// <param name="Tag">What the interpreter takes it for.</param>
/// <param name="Type">Its type where one is known: arrays and references are asked for their elements.</param>
internal readonly record struct StackSlot(SignTag Tag, TypeReference? Type)
{
    public static StackSlot Signed { get; } = new(SignTag.Signed, null);

    public static StackSlot Unsigned { get; } = new(SignTag.Unsigned, null);

    public static StackSlot Of(TypeReference type) => new(IsUnsignedNumber(type) ? SignTag.Unsigned : SignTag.Signed, type);

    /// <summary>Whether a sign would be lost.</summary>
    public bool IsUnsigned => Tag == SignTag.Unsigned;

    /// <summary>What an array or a reference gives when it is read.</summary>
    public StackSlot Element() => Type is TypeSpecification specification ? Of(specification.ElementType) : Signed;

    public StackSlot Or(StackSlot other) => new((SignTag)Math.Max((int)Tag, (int)other.Tag), Type ?? other.Type);

    private static bool IsUnsignedNumber(TypeReference type) => Number(type) is MetadataType.UInt32 or MetadataType.UInt64 or MetadataType.UIntPtr;

    public static bool IsSignedNumber(TypeReference type) => Number(type) is MetadataType.Int32 or MetadataType.Int64 or MetadataType.IntPtr;

    private static MetadataType Number(TypeReference type)
    {
        if (type is RequiredModifierType modified) return Number(modified.ElementType);
        if (type.IsPrimitive) return type.MetadataType;
        if (type is TypeSpecification || !type.IsValueType || type.Resolve() is not { IsEnum: true } named) return MetadataType.Object;
        return named.Fields.Single(field => !field.IsStatic).FieldType.MetadataType;
    }
}
