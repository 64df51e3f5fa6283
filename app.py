"""The dashboard's entry: `streamlit run app.py`."""

from facts.dashboard.main import run

run()
