"""python -m facts"""

from facts.cli import main

if __name__ == "__main__":
    main()
