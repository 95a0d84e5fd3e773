"""The twenty-three patterns of the book by Gamma, Helm, Johnson and Vlissides, by group."""

GROUPS: dict[str, tuple[str, ...]] = {
    "Creational": ("Abstract Factory", "Builder", "Factory Method", "Prototype", "Singleton"),
    "Structural": (
        *("Adapter", "Bridge", "Composite", "Decorator", "Facade"),
        *("Flyweight", "Proxy"),
    ),
    "Behavioral": (
        *("Chain of Responsibility", "Command", "Interpreter", "Iterator", "Mediator"),
        *("Memento", "Observer", "State", "Strategy", "Template Method", "Visitor"),
    ),
}
