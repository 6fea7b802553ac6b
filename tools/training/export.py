"""The network as onnxruntime runs it: one draft at a time, weights in eight bits."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import torch  # pyright: ignore[reportMissingImports]
from onnxruntime.quantization import QuantType, quantize_dynamic  # pyright: ignore[reportMissingImports, reportMissingTypeStubs]

from .network import Network


def export(network: Network, tokens: Path, home: Path) -> None:
    """Write semantic.onnx and semantic.tokens.json into a folder."""
    shutil.copyfile(tokens, home / "semantic.tokens.json")
    ids = torch.zeros(1, 16, dtype=torch.long)
    with TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            network.eval(),
            (ids, ids, torch.zeros(1, 3, 16)),
            str(whole),
            input_names=["ids", "sides", "share"],
            output_names=["sentences", "draft"],
            dynamic_axes={
                "ids": {1: "tokens"},
                "sides": {1: "tokens"},
                "share": {1: "sentences", 2: "tokens"},
                "sentences": {1: "sentences"},
            },
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(whole, home / "semantic.onnx", weight_type=QuantType.QInt8, reduce_range=True)
