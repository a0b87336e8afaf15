import requests
from promptflow.core import tool


@tool
def read_urgency(verdict: dict, limit: int) -> dict:
    return {"level": "high" if len(verdict) > limit else "normal"}
